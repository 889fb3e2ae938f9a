// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/exporting/export_request.h"
#include "app/importing/import_desk.h"
#include "app/palette/palette.h"
#include "app/shell/settings.h"
#include "app/window/file_opening.h"
#include "app/window/main_window.h"
#include "models/exchange/view_options.h"
#include "models/files/regular_file.h"
#include "models/importing/mapping.h"

#include <QApplication>
#include <QFile>
#include <QWindow>

#include <array>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Draws the window when nothing is under way any more. Drawing can itself ask for more, such as the texts of claims that
/// have come into view: then it waits again. Never a delay.
class Snapshot final : public QObject {
public:
    Snapshot(Session &session, MainWindow &window) : m_session(session), m_window(window)
    {
        connect(&session, &Session::settled, this, [this] {
            QMetaObject::invokeMethod(this, [this] { draw(); }, Qt::QueuedConnection);
        });
        connect(&session, &Session::openFailed, this, [this](const QString &, const Error &error) { fail(error); });
        connect(&session, &Session::failed, this, &Snapshot::fail);
        for (const SubjectInView *subject : window.navigation().subjects())
            connect(subject, &SubjectInView::failed, this, &Snapshot::fail);
    }

    const QImage &image() const { return m_image; }
    const std::optional<Error> &error() const { return m_error; }

    /// Draws the start page, which is there before the window has the keyboard: it is drawn with it.
    void waitForKeyboard()
    {
        m_isWaiting = !m_window.isActiveWindow();
        connect(qApp, &QGuiApplication::focusWindowChanged, this, [this](const QWindow *window) {
            if (window && std::exchange(m_isWaiting, false))
                QMetaObject::invokeMethod(this, [this] { draw(); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(this, [this] { draw(); }, Qt::QueuedConnection);
    }

private:
    void fail(const Error &error)
    {
        m_error = error;
        QCoreApplication::exit(exit_code::failed);
    }

    void draw()
    {
        if (m_isWaiting || !m_session.isSettled())
            return;
        // What was put off, such as a list that follows its mark, happens before the picture.
        QCoreApplication::sendPostedEvents();
        const QImage image = m_window.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const bool same = image == m_image;
        m_image = image;
        if (!m_session.isSettled())
            return;
        // Until a second picture is like the first, layouts are still at work.
        if (same)
            QCoreApplication::exit(exit_code::done);
        else
            QMetaObject::invokeMethod(this, [this] { draw(); }, Qt::QueuedConnection);
    }

    Session &m_session;
    MainWindow &m_window;
    QImage m_image;
    std::optional<Error> m_error;
    bool m_isWaiting = false;
};

/// The import that a window is to show.
struct SnapshotImport {
    QString file;
    std::optional<ImportMapping> mapping;
    ImportPage::Step step = ImportPage::Step::Read;
};

/// Nothing where none is asked for.
Result<std::optional<SnapshotImport>> readImportOptions(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"import"_s))
        return std::optional<SnapshotImport>();
    SnapshotImport import{.file = parser.value(u"import"_s), .mapping = {}};
    const QStringList steps{u"1"_s, u"2"_s, u"3"_s};
    if (!steps.contains(parser.value(u"step"_s)))
        return wrongOption(u"step"_s, parser.value(u"step"_s), u"1, 2 or 3"_s);
    import.step = static_cast<ImportPage::Step>(steps.indexOf(parser.value(u"step"_s)));
    if (const QString path = parser.value(u"mapping"_s); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::ReadFailed, path, file.errorString()};
        const Result<ImportMapping> mapping = mappingFromJson(file.readAll(), path);
        if (!mapping)
            return mapping.error();
        import.mapping = *mapping;
    }
    return std::optional(import);
}

/// What the options ask for.
struct SnapshotRequest {
    View view;
    QSize pixels;
    double factor = 1; ///< pixels for each unit of length
    ThemeName theme = ThemeName::Light;
    int textSize = textSizes.front();
};

Result<SnapshotRequest> readOptions(const QCommandLineParser &parser)
{
    SnapshotRequest request;
    Result<View> view = readViewOptions(parser);
    if (!view)
        return view.error();
    request.view = std::move(view).value();
    const std::optional<QSize> pixels = parseSize(parser.value(u"size"_s));
    if (!pixels)
        return wrongOption(u"size"_s, parser.value(u"size"_s), u"pixels like 1440x900"_s);
    request.pixels = *pixels;
    const std::optional<double> factor = windowScale(parser.value(u"dpi"_s));
    if (!factor)
        return wrongOption(u"dpi"_s, parser.value(u"dpi"_s), u"a number from 96 to 384"_s);
    request.factor = *factor;
    if (auto error = readCode(parser, u"theme"_s, request.theme))
        return *error;
    // Facets alone narrow the list of claims.
    if (request.view.kind() == SubjectKind::Search && request.view.query.isEmpty() && request.view.facets.empty())
        request.view.subject = {};
    if (request.theme == ThemeName::Print)
        return wrongOption(u"theme"_s, parser.value(u"theme"_s), u"light, dark or high-contrast"_s);
    bool isNumber = false;
    request.textSize = parser.value(u"text-size"_s).toInt(&isNumber);
    if (!isNumber || request.textSize < textSizes.front() || request.textSize > textSizes.back())
        return wrongOption(u"text-size"_s, parser.value(u"text-size"_s), u"a number from %1 to %2"_s.arg(textSizes.front()).arg(textSizes.back()));
    if (parser.value(u"output"_s).isEmpty())
        return Error{ErrorCode::InvalidArgument, {}, u"-o PNG is needed"_s};
    ExportKind ending = ExportKind::Png;
    if (readEnding(parser.value(u"output"_s), ending) && ending != ExportKind::Png)
        return wrongOption(u"output"_s, parser.value(u"output"_s), u"a PNG picture, or - for standard output"_s);
    return request;
}

}  // namespace

std::span<const Verb> windowVerbs()
{
    static const std::array<Verb, 1> table{{{"snapshot"_L1, "Draw the window as a picture"_L1, runSnapshot}}};
    return table;
}

int runSnapshot(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws the window of the program with a library, as a PNG picture. Without a subject, the first claim is shown."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    addViewOptions(parser);
    parser.addOptions({
        {u"size"_s, u"Pixels of the picture, 1440x900 if not given."_s, u"WxH"_s, u"1440x900"_s},
        {u"dpi"_s, u"Pixels an inch, from 96 (default) to 384: 192 draws text with twice the pixels."_s, u"NUMBER"_s, u"96"_s},
        {u"theme"_s, u"light (default), dark or high-contrast."_s, u"THEME"_s, u"light"_s},
        {u"text-size"_s, u"How large text is, from 100 (default) to 300 per cent."_s, u"NUMBER"_s, u"100"_s},
        {u"start"_s, u"The start page, which is shown while no library is open; without FILE."_s},
        {u"import"_s, u"The import of a table, which nothing is written of; with or without a FILE of a library."_s, u"TABLE"_s},
        {u"step"_s, u"Of the import: 1 (default), 2 or 3, as far as answers lead."_s, u"NUMBER"_s, u"1"_s},
        {u"mapping"_s, u"Answers for the import."_s, u"JSON"_s},
        {u"edit"_s, u"As it is while it is edited, in a working copy that is gone afterwards."_s},
        {u"palette"_s, u"With commands and records (Ctrl+K) open, and TEXT typed there."_s, u"TEXT"_s},
        {u"side-panel"_s, u"With the side panel open: the passport of the figure in view, or what is known of the result that is marked."_s},
        {{u"o"_s, u"output"_s}, u"The picture to write."_s, u"PNG"_s},
        forceOption(),
    });
    if (const std::optional<int> code = parseArguments(parser, inTodaysSpelling(arguments), {0, 1}, output, messages))
        return *code;
    const bool isStart = parser.isSet(u"start"_s) || (parser.isSet(u"import"_s) && parser.positionalArguments().isEmpty());
    const Result<std::optional<SnapshotImport>> import = readImportOptions(parser);
    if (!import)
        return sayWrongOption(import.error(), messages);
    if (isStart == !parser.positionalArguments().isEmpty())
        return sayWrongOption({ErrorCode::InvalidArgument, {}, isStart ? u"--start takes no FILE"_s : u"a FILE is needed, or --start"_s}, messages);
    const Result<SnapshotRequest> request = readOptions(parser);
    if (!request)
        return sayWrongOption(request.error(), messages);

    const Wording wording;
    const auto fail = [&](const Error &error) {
        say(messages, wording.error(error));
        return exit_code::failed;
    };
    const QString path = parser.positionalArguments().value(0);
    const QString picture = parser.value(u"output"_s);
    if (const Result<Done> other = isStart ? Done{} : refuseSameFile(picture, path); !other)
        return fail(other.error());
    const bool isPiped = picture == "-"_L1;
    if (const Result<Done> free = isPiped ? Done{} : refuseReplacing(parser, picture, file_kind::png); !free)
        return fail(free.error());
    if (ExportKind kind{}; readEnding(path, kind))
        return fail({ErrorCode::NotALibrary, path, {}});
    Session session(wording);
    Settings settings = Settings::forgetful();
    if (parser.isSet(u"side-panel"_s))
        settings.setValue(Setting::ShownPanes, QStringList{u"passport"_s, u"preview"_s});
    loadBundledFonts();
    // A cursor that blinks would be in one picture and not in the next.
    QApplication::setCursorFlashTime(0);
    Appearance appearance(settings);
    appearance.setChoice(request->theme == ThemeName::HighContrast ? ThemeChoice::HighContrast : request->theme == ThemeName::Dark ? ThemeChoice::Dark : ThemeChoice::Light);
    appearance.setTextSize(request->textSize);
    applyTheme(appearance.theme(), appearance.textSize());
    // Before the window hears of the library, and asks whose it is.
    if (parser.isSet(u"edit"_s) || request->view.kind() == SubjectKind::Row)
        QObject::connect(&session, &Session::libraryChanged, &session, [&session] { session.editing().begin(); }, Qt::SingleShotConnection);
    MainWindow window(session, settings, appearance);
    if (request->view.kind() != SubjectKind::Nothing && !window.navigation().canShow(request->view))
        return fail({ErrorCode::NothingToShow, QString(code(request->view.page)), QString(code(request->view.kind()))});
    if (parser.isSet(u"palette"_s)) {
        QObject::connect(&session, &Session::libraryChanged, &window, [&] { window.palette()->open(parser.value(u"palette"_s)); },
                         static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    std::optional<Error> snapshotError;
    if (!isStart)
        window.openFile(path, Library::Unmerged::Refuse, request->view);
    if (*import) {
        QObject::connect(window.imports(), &ImportDesk::refused, &window, [&snapshotError](const QString &, const Error &error) {
            snapshotError = error;
            QCoreApplication::exit(exit_code::failed);
        });
        const auto begin = [&] { window.imports()->begin((*import)->file, (*import)->mapping, (*import)->step); };
        if (isStart)
            QMetaObject::invokeMethod(&window, begin, Qt::QueuedConnection);
        else
            QObject::connect(&session, &Session::libraryChanged, &window, begin, static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    window.setMinimumSize(0, 0);
    window.resize((QSizeF(request->pixels) / request->factor).toSize());
    Snapshot snapshot(session, window);
    window.show();
    if (isStart) {
        window.files()->showNoLibrary();
        snapshot.waitForKeyboard();
    }

    if (QApplication::exec() != exit_code::done)
        return fail(snapshotError ? *snapshotError : snapshot.error().value_or(Error{}));
    QImage image = snapshot.image();
    image.setDevicePixelRatio(1);
    const Result<Done> written = isPiped ? writePng(output, image) : writePng(picture, image);
    return written ? exit_code::done : fail(written.error());
}

}  // namespace countercheck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "app/comparison/comparison_desk.h"
#include "app/window/main_window.h"
#include "models/files/regular_file.h"

#include <QApplication>

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
        connect(&session, &Session::failed, this, [this](const Error &error) { fail(error); });
    }

    const QImage &image() const { return m_image; }
    const std::optional<Error> &error() const { return m_error; }

private:
    void fail(const Error &error)
    {
        m_error = error;
        QCoreApplication::exit(exit_code::failed);
    }

    void draw()
    {
        if (!m_session.isSettled())
            return;
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
};

/// Which page of the window to draw.
struct Scene {
    MeasureSelection compare;
    std::vector<ObservationId> figures; ///< the one in view, and the one beside it
    QString page;
    ScaleMode scale = ScaleMode::Own;
    bool isOnOneAxis = false; ///< the first two measures
};

std::optional<ScaleMode> parseAxis(QStringView text)
{
    if (text == "own"_L1)
        return ScaleMode::Own;
    if (text == "same"_L1)
        return ScaleMode::Same;
    if (text == "log"_L1)
        return ScaleMode::Log;
    return std::nullopt;
}

bool isPage(const Scene &scene)
{
    const QString &page = scene.page;
    return page.isEmpty() || page == "dissection"_L1 || page == "attrition"_L1
        || (page == "findings"_L1 && (scene.compare.measures.size() > 1 || scene.figures.size() == 2));
}

/// Selects the figures of the scene on the page that it is about, and opens their findings where these are asked for.
void select(const Scene &scene, ComparisonDesk *desk)
{
    desk->selectObservation(scene.figures.front());
    if (scene.figures.size() == 2 && desk->passport() && desk->passport()->observation == scene.figures.front()) {
        if (!desk->beside())
            desk->pickBeside(scene.figures.back());
        else if (scene.page == "findings"_L1)
            desk->openFigureFindings();
    }
}

/// Leads the window to a page as a reader would, once there is what it shows.
void leadTo(const Scene &scene, Session &session, MainWindow &window)
{
    ComparisonDesk *desk = window.desk();
    desk->setScale(scene.scale);
    const std::vector<MeasureId> &measures = scene.compare.measures;
    if (!measures.empty()) {
        QObject::connect(&session, &Session::libraryChanged, desk, [desk, scene, measures] {
            ComparisonContent content{{}, scene.compare, {}};
            if (scene.isOnOneAxis && measures.size() > 1)
                content.oneAxis = {MeasurePair(measures[0], measures[1])};
            desk->startComparison(content);
        });
    }
    if (!scene.figures.empty()) {
        const auto follow = [desk, scene] { select(scene, desk); };
        if (measures.empty())
            QObject::connect(&session, &Session::figureChanged, desk, follow);
        else
            QObject::connect(&desk->workspace(), &Workspace::changed, desk, follow);
    } else if (scene.page == "findings"_L1)
        QObject::connect(&desk->workspace(), &Workspace::changed, desk, [desk, measures] { desk->openFindings(measures[0], measures[1]); });
    else if (scene.page == "attrition"_L1)
        QObject::connect(desk, &ComparisonDesk::viewChanged, desk, [desk, &window] {
            if (window.panes()->page() != Panes::Page::Attrition && window.actions()->action(Command::Chain)->isEnabled())
                desk->openChain();
        }, Qt::QueuedConnection);
    else if (scene.page == "dissection"_L1)
        QObject::connect(&session, &Session::figureChanged, desk, &ComparisonDesk::openDissection);
}

}  // namespace

int runSnapshot(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws the window of the program with a library, as a PNG picture."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    const QCommandLineOption claim(u"claim"_s, u"The claim to show; else the first."_s, u"ID"_s);
    const QCommandLineOption size(u"size"_s, u"Pixels of the picture, 1440x900 if not given."_s, u"WxH"_s, u"1440x900"_s);
    const QCommandLineOption scale(u"scale"_s, u"Pixels for each unit of length, from 1 to 4."_s, u"NUMBER"_s, u"1"_s);
    const QCommandLineOption theme(u"theme"_s, u"light (default) or dark."_s, u"THEME"_s, u"light"_s);
    const QCommandLineOption out({u"o"_s, u"output"_s}, u"The picture to write."_s, u"PNG"_s);
    const QCommandLineOption compare(u"compare"_s, u"Measures to set side by side in place of the claim."_s, u"A,B,…"_s);
    const QCommandLineOption page(u"page"_s, u"dissection, attrition, or findings on the first two measures, or on two figures."_s, u"PAGE"_s);
    const QCommandLineOption axis(u"axis"_s, u"own (default), same or log scales of the lanes."_s, u"MODE"_s, u"own"_s);
    const QCommandLineOption oneAxis(u"one-axis"_s, u"Shows the first two measures on one axis, against the verdict."_s);
    const QCommandLineOption figure(u"figure"_s, u"The figure in view, and one to set beside it."_s, u"A[,B]"_s);
    parser.addOptions({claim, compare, figure, page, axis, oneAxis, size, scale, theme, out, forceOption()});
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    const std::optional<QSize> pixels = parseSize(parser.value(size));
    const std::optional<double> factor = parseScale(parser.value(scale));
    const std::optional<ThemeName> name = parseTheme(parser.value(theme));
    Scene scene;
    for (const QString &measure : parser.value(compare).split(u',', Qt::SkipEmptyParts)) {
        if (!scene.compare.contains(MeasureId(measure)))
            scene.compare.measures.emplace_back(measure);
    }
    for (const QString &id : parser.value(figure).split(u',', Qt::SkipEmptyParts))
        scene.figures.emplace_back(id);
    scene.page = parser.value(page);
    scene.isOnOneAxis = parser.isSet(oneAxis);
    const std::optional<ScaleMode> mode = parseAxis(parser.value(axis));
    if (!mode || !isPage(scene) || scene.figures.size() > 2) {
        say(messages, u"The page is dissection, attrition, or findings with two measures or two figures; the axis own, same or log."_s);
        return exit_code::usage;
    }
    scene.scale = *mode;
    if (!pixels || !factor || !name || *name == ThemeName::Print || parser.value(out).isEmpty()) {
        say(messages, u"A size like 1440x900, a scale from 1 to 4, the theme light or dark, and -o PNG are needed."_s);
        return exit_code::usage;
    }

    const Wording wording;
    const QString path = parser.positionalArguments().constFirst();
    if (const Result<Done> other = refuseSameFile(parser.value(out), path); !other) {
        say(messages, wording.error(other.error()));
        return exit_code::failed;
    }
    if (const Result<Done> free = refuseReplacing(parser, parser.value(out), FileKind::Png); !free) {
        say(messages, wording.error(free.error()));
        return exit_code::failed;
    }
    Session session(wording);
    session.open(path, Library::Unmerged::Refuse, ClaimId(parser.value(claim)));
    Settings settings = Settings::forgetful();
    loadBundledFonts();
    Appearance appearance(settings);
    appearance.setChoice(*name == ThemeName::Dark ? ThemeChoice::Dark : ThemeChoice::Light);
    applyTheme(appearance.theme());
    MainWindow window(session, settings, appearance);
    const QSize wanted = (QSizeF(*pixels) / *factor).toSize();
    leadTo(scene, session, window);
    window.setMinimumSize(0, 0);
    window.resize(wanted);
    Snapshot snapshot(session, window);
    window.show();

    if (QApplication::exec() != exit_code::done) {
        say(messages, wording.error(snapshot.error().value_or(Error{})));
        return exit_code::failed;
    }
    QImage image = snapshot.image();
    image.setDevicePixelRatio(1);
    if (const Result<Done> written = writePng(parser.value(out), image); !written) {
        say(messages, wording.error(written.error()));
        return exit_code::failed;
    }
    return exit_code::done;
}

}  // namespace countercheck

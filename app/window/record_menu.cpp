// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/record_menu.h"

#include "app/shell/navigation.h"
#include "models/sheets/passport.h"
#include "models/sheets/safe_sentence.h"
#include "models/wording/sentence_form.h"
#include "widgets/comparison/matrix_view.h"
#include "widgets/controls/mark_bar.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/record_place.h"
#include "widgets/figures/figure_view.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {
namespace {

/// What is copied of a figure.
struct FigureWords {
    QString value;
    std::optional<SafeSentence> sentence;
};

Result<FigureWords> readFigure(Library &library, const ObservationId &figure, const Wording &wording)
{
    const Result<MeasureId> measure = library.measureOf(figure);
    if (!measure)
        return measure.error();
    Result<RecordDossier> record = library.recordDossier(*measure);
    if (!record)
        return record.error();
    Dossier &dossier = record.value().dossier;
    const Passport passport = composePassport(dossier, {figure, {}}, wording).value_or(Passport());
    return FigureWords{passport.value + u' ' + passport.measureName, composeSafeSentence(dossier, figure, wording)};
}

}  // namespace

RecordMenu::RecordMenu(Session &session, Navigation &navigation, QWidget *window)
    : QObject(window), m_session(session), m_navigation(navigation), m_window(window), m_wording(session.wording()), m_bar(new MarkBar(m_wording))
{
    connect(&session.own(), &OwnRecords::changed, this, &RecordMenu::showMarks);
    connect(&navigation, &Navigation::changed, this, &RecordMenu::showMarks);
    connect(m_bar, &MarkBar::starRequested, this, [this] { run(Command::StarRecord); });
    connect(m_bar, &MarkBar::noteRequested, this, [this] { run(Command::NoteRecord); });
}

bool RecordMenu::popUp(const QWidget *at, std::optional<QPoint> place, QPoint onScreen)
{
    if (m_menu)
        return true;
    std::optional<RecordKey> record = recordAt(at, place);
    if (const auto *chart = qobject_cast<const FigureView *>(at)) {
        if (const ObservationId figure = chart->figureAt(place); !figure.isEmpty())
            record = RecordKey{SearchedKind::Figures, figure.slug};
    }
    if (!record || !m_session.library())
        return false;
    m_menu = new QMenu(m_window);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(m_menu, *record);
    const auto *viewport = at->parentWidget();
    for (const QWidget *each : {at, viewport}) {
        if (auto *matrix = qobject_cast<MatrixView *>(const_cast<QWidget *>(each)))
            matrix->addActionsTo(m_menu, place ? matrix->indexAt(*place) : matrix->currentIndex());
    }
    m_menu->popup(onScreen);
    return true;
}

/// The one list of what can be done with a record.
void RecordMenu::fill(QMenu *menu, const RecordKey &record)
{
    const auto add = [&](const char *text, void (RecordMenu::*action)(const RecordKey &)) { return menu->addAction(m_wording.say("Record", text), this, [this, action, record] { (this->*action)(record); }); };
    const bool isFigure = record.kind == SearchedKind::Figures;
    menu->addAction(m_wording.say("Record", "&Open"), this, [this, record] {
        View view;
        view.subject = recordOf(record.kind, record.id);
        Q_EMIT viewRequested(view);
    });
    const Passport *passport = m_navigation.subject().passport();
    const bool isNeighbour = isFigure && passport && std::ranges::find(passport->beside, ObservationId(record.id), &BesideLine::observation) != passport->beside.end();
    if (isNeighbour)
        menu->addAction(m_wording.say("Record", "Set &beside the number in view"), this, [this, record] { m_navigation.subject().selectBeside(ObservationId(record.id)); });
    if (isFigure || record.kind == SearchedKind::Measures)
        add("&Compare the measure", &RecordMenu::compare);
    menu->addSeparator();
    if (isFigure) {
        menu->addAction(m_wording.say("Record", "Copy &sentence"), this, [this, record] { copyNumber(record, true); });
        menu->addAction(m_wording.say("Record", "Copy &number"), this, [this, record] { copyNumber(record, false); });
    } else {
        add("Copy its &words", &RecordMenu::copyWords);
    }
    if (record.kind == SearchedKind::Sources)
        add("Copy &reference", &RecordMenu::cite);
    if (record.kind == SearchedKind::Gaps)
        menu->addAction(m_wording.say("Record", "&Draft request…"), this, [this, record] { Q_EMIT requestRequested(GapId(record.id)); });
    menu->addSeparator();
    QAction *starred = add("S&tar", &RecordMenu::star);
    starred->setCheckable(true);
    starred->setChecked(m_session.own().mark(record).isStarred);
    add("Your not&e…", &RecordMenu::writeNote);
    Q_EMIT filling(menu, record);
}

std::optional<RecordKey> RecordMenu::inView() const
{
    return m_session.library() ? recordKeyOf(m_navigation.subject().view().subject) : std::nullopt;
}

bool RecordMenu::run(Command command)
{
    if (command != Command::StarRecord && command != Command::NoteRecord)
        return false;
    if (const std::optional<RecordKey> record = inView())
        command == Command::StarRecord ? star(*record) : writeNote(*record);
    return true;
}

void RecordMenu::updateCommands(Actions &actions, bool isInView)
{
    const std::optional<RecordKey> record = isInView ? inView() : std::nullopt;
    actions.action(Command::StarRecord)->setEnabled(record.has_value());
    actions.action(Command::StarRecord)->setChecked(record && m_session.own().mark(*record).isStarred);
    actions.action(Command::NoteRecord)->setEnabled(record.has_value());
}

void RecordMenu::compare(const RecordKey &record)
{
    if (record.kind == SearchedKind::Measures) {
        Q_EMIT comparisonRequested(MeasureId(record.id));
        return;
    }
    m_session.pages().ask(this, m_question.next(), [figure = ObservationId(record.id)](Library &library, const std::stop_token &) { return library.measureOf(figure); },
                          [this](const Result<MeasureId> &measure) {
                              if (measure)
                                  Q_EMIT comparisonRequested(*measure);
                              else
                                  Q_EMIT failed(measure.error());
                          });
}

void RecordMenu::copyWords(const RecordKey &record)
{
    m_session.pages().ask(this, m_question.next(), [record](Library &library, const std::stop_token &) -> Result<std::vector<RecordLine>> {
        const Result<qint64> row = library.recordRow(record.kind, record.id);
        return row ? library.recordLines(record.kind, std::array{*row}) : Result<std::vector<RecordLine>>(row.error());
    }, [this](const Result<std::vector<RecordLine>> &lines) {
        if (!lines || lines->empty()) {
            Q_EMIT failed(lines ? Error{ErrorCode::NoSuchRow, {}, {}} : lines.error());
            return;
        }
        const RecordLine &line = lines->front();
        QGuiApplication::clipboard()->setText(asSaid(line.title, line.isVerbatim));
        Q_EMIT copied(m_wording.say("Record", "The words are on the clipboard."), {});
    });
}

void RecordMenu::copyNumber(const RecordKey &record, bool asSentence)
{
    m_session.pages().ask(this, m_question.next(), [figure = ObservationId(record.id), wording = m_wording](Library &library, const std::stop_token &) { return readFigure(library, figure, wording); },
                          [this, asSentence](const Result<FigureWords> &words) {
                              if (!words) {
                                  Q_EMIT failed(words.error());
                              } else if (!asSentence) {
                                  QGuiApplication::clipboard()->setText(words->value);
                                  Q_EMIT copied(m_wording.say("Window", "The value with its measure is on the clipboard."), {});
                              } else if (words->sentence) {
                                  QGuiApplication::clipboard()->setText(words->sentence->sentence);
                                  Q_EMIT copied(m_wording.say("Window", "The sentence is on the clipboard."), words->sentence->warnings.join(u' '));
                              }
                          });
}

void RecordMenu::cite(const RecordKey &record)
{
    m_session.pages().ask(this, m_question.next(), [source = SourceId(record.id)](Library &library, const std::stop_token &) { return library.recordDossier(source); },
                          [this, id = SourceId(record.id)](const Result<RecordDossier> &read) {
                              const Source *source = read ? findById(read->dossier.sources, id) : nullptr;
                              if (source)
                                  Q_EMIT citationRequested({citedSource(*source, findById(read->dossier.organisations, source->publisher), true)});
                              else
                                  Q_EMIT failed(read ? Error{ErrorCode::NoSuchRow, id.slug, {}} : read.error());
                          });
}

void RecordMenu::star(const RecordKey &record)
{
    const bool isStarred = !m_session.own().mark(record).isStarred;
    m_session.own().setStarred(record, isStarred);
    if (m_session.own().mark(record).isStarred == isStarred)
        Q_EMIT said(isStarred ? m_wording.say("Record", "Starred. is:starred in the search field lists all.") : m_wording.say("Record", "No longer starred."));
}

void RecordMenu::writeNote(const RecordKey &record)
{
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_wording.say("Record", "Your note"));
    auto *text = new QPlainTextEdit(m_session.own().mark(record).note);
    text->setAccessibleName(m_wording.say("Record", "Your note"));
    text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox;
    QPushButton *keep = buttons->addButton(m_wording.say("Record", "Keep"), QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    buttons->addButton(m_wording.say("Window", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, text, record] {
        const QString note = text->toPlainText().left(longestNote).trimmed();
        m_session.own().setNote(record, note);
        // What could not be kept stays where it was typed.
        if (m_session.own().mark(record).note == note)
            dialog->accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Record", "It is kept on this computer, not in the library. Whoever is sent the file does not see it."), FontRole::Small, ColourRole::MutedInk));
    column->addWidget(text, 1);
    column->addWidget(buttons);
    dialog->resize(scaled(460), scaled(280));
    dialog->open();
    text->setFocus();
}

void RecordMenu::showMarks()
{
    const std::optional<RecordKey> record = inView();
    m_bar->setMark(record ? m_session.own().mark(*record) : RecordMark());
}

}  // namespace countercheck

#include "moc_record_menu.cpp"

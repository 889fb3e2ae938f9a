// SPDX-License-Identifier: GPL-3.0-or-later
// What the assistant shows of its state.
#include "app/editing/document_desk.h"
#include "app/editing/document_words.h"
#include "app/importing/check_step.h"
#include "app/importing/import_desk.h"
#include "app/importing/measure_step.h"
#include "app/importing/reading_boxes.h"
#include "widgets/importing/done_page.h"
#include "widgets/importing/step_foot.h"

#include <algorithm>

namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOffers = 40;

}  // namespace

bool ImportDesk::run(Command command)
{
    switch (command) {
    case Command::Import: choose(); return true;
    case Command::PasteTable: paste(); return true;
    default: return false;
    }
}

void ImportDesk::updateCommands(Actions &actions) const
{
    const std::optional<EditStatus> &status = m_session.editing().status();
    const bool isDone = m_isActive && m_page->step() == ImportPage::Step::Done && m_page->isVisible();
    if (!isDone || !status)
        return;
    actions.action(Command::Undo)->setEnabled(status->toUndo.has_value());
    actions.setDetail(Command::Undo, status->toUndo ? status->toUndo->label : QString());
    actions.action(Command::Save)->setEnabled(status->isUnsaved && !m_session.editing().isSaving());
}

std::vector<GuessChoice> ImportDesk::targets() const
{
    std::vector<GuessChoice> choices;
    if (const auto &library = m_session.library()) {
        const bool isOwn = m_session.editing().isEditing() || m_session.editing().isOwn();
        //: %1 is the title of a library.
        choices.push_back({u"open"_s, (isOwn ? m_wording.say("Import", "%1 (yours)") : m_wording.say("Import", "a copy of %1, which you received")).arg(library->description.title)});
    }
    choices.push_back({u"new"_s, m_wording.say("Import", "a new library")});
    return choices;
}

void ImportDesk::showStep(ImportPage::Step step)
{
    m_page->setStep(step);
    show();
    m_page->takeFocus();
    if (step == ImportPage::Step::Measure)
        searchMeasures({});
}

void ImportDesk::show()
{
    switch (m_page->step()) {
    case ImportPage::Step::Read: showRead(); break;
    case ImportPage::Step::Measure: showMeasure(); break;
    case ImportPage::Step::Check: showCheck(); break;
    case ImportPage::Step::Done: break;
    }
    showFoot();
    Q_EMIT changed();
}

void ImportDesk::showRead()
{
    if (!m_state.file.workbook)
        return;
    ReadingChoices choices{.targets = targets(), .mappings = {}, .fitting = m_fitting};
    for (const KeptText &saved : m_saved)
        choices.mappings += saved.name;
    m_page->read()->setContent(readContentOf(m_state, choices, m_wording));
}

void ImportDesk::showMeasure()
{
    m_page->measure()->setContent(measureContentOf(m_state, m_series, isForOpen(), m_measureNames, m_wording));
}

void ImportDesk::showCheck()
{
    const QString place = m_wording.say("Import", "It is in no file until you save it; then it is %1.").arg(shownPath(m_documents.placeFor(m_state.newTitle.trimmed())));
    m_page->check()->setContent(checkContentOf(m_state, m_check, targets(), place, m_wording));
}

void ImportDesk::showFoot()
{
    StepFootContent content{.progress = m_progress};
    const auto lacks = [&](qint64 count, const QString &words) {
        content.strong = m_wording.say("Import", "%n answers are missing:", nullptr, count);
        content.words = words;
    };
    switch (m_page->step()) {
    case ImportPage::Step::Read: {
        content.next = m_wording.say("Import", "Next: say what is counted");
        if (!m_state.file.workbook) {
            content.words = m_wording.say("Import", "The file is being read.");
            break;
        }
        const QString missing = missingOfReading(m_state, m_wording);
        if (!missing.isEmpty())
            lacks(std::max<qint64>(1, std::ssize(m_state.reading.questions)), missing);
        else if (!m_isLooking) {
            QStringList words{m_wording.say("Import", "%n numbers will become figures.", nullptr, m_state.outlook.figures)};
            if (m_state.outlook.faulty > 0)
                words += m_wording.say("Import", "%n have a problem.", nullptr, m_state.outlook.faulty);
            if (m_state.outlook.sums > 0)
                words += m_wording.say("Import", "%n rows are left out.", nullptr, m_state.outlook.sums);
            content.words = words.join(u' ');
        }
        content.canGoOn = missing.isEmpty() && !m_isLooking && !m_state.outlook.series.empty();
        break;
    }
    case ImportPage::Step::Measure: {
        const QStringList missing = missingOfMeasure(m_state, m_series, m_wording);
        if (!missing.isEmpty())
            lacks(missing.size(), m_wording.list(missing));
        const bool isLast = m_series + 1 == m_state.outlook.series.size();
        content.next = isLast ? m_wording.say("Import", "Next: check") : m_wording.say("Import", "Next numbers");
        content.canGoOn = missing.isEmpty();
        content.canGoBack = true;
        break;
    }
    case ImportPage::Step::Check: {
        const qint64 figures = m_check ? m_check->summary.figures : 0;
        content.next = m_check ? m_wording.say("Import", "Import %n figures", nullptr, figures) : m_wording.say("Import", "Import");
        content.canGoBack = !m_isWriting;
        if (m_isWriting) {
            content.words = m_wording.say("Import", "The figures are being written.");
        } else if (!m_check) {
            content.words = m_isLooking ? m_wording.say("Import", "All rows are being looked at.") : QString();
        } else if (const qint64 stopping = m_check->summary.stopping(); stopping > 0) {
            content.strong = m_wording.say("Import", "%n problems stop the import.", nullptr, stopping);
            content.words = m_wording.say("Import", "F8 leads to the next.");
        } else if (figures + m_check->summary.gaps == 0) {
            content.strong = m_wording.say("Import", "There is nothing to import.");
        } else if (!isForOpen() && m_state.newTitle.trimmed().isEmpty()) {
            content.strong = m_wording.say("Import", "The new library has no title.");
        } else {
            content.words = m_wording.say("Import", "Nothing is written before this step.");
            content.canGoOn = !m_awaitsEditing || !m_session.editing().isBeginning();
        }
        break;
    }
    case ImportPage::Step::Done: break;
    }
    m_page->foot()->setContent(content);
    m_page->foot()->setVisible(m_page->step() != ImportPage::Step::Done);
}

void ImportDesk::searchMeasures(const QString &text)
{
    if (!isForOpen())
        return;
    m_session.overviews().ask(this, m_searching.next(), [text](Library &library, const std::stop_token &stop) { return library.rowsLike(*findTable("measures"_L1), text, mostOffers, stop); },
                              [this](const Result<std::vector<NamedRow>> &rows) {
        if (rows)
            m_page->measure()->offer(*rows);
    });
}

}  // namespace countercheck

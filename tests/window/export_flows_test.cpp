// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"
#include "app/exporting/export_desk.h"
#include "app/exporting/export_dialog.h"
#include "models/exchange/chart_record_file.h"
#include "tests/cli/execute.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/pane_head.h"
#include "widgets/claims/claim_list_view.h"
#include "widgets/comparison/comparison_page.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/plain_label.h"
#include "widgets/figures/figure_preview.h"
#include "widgets/figures/figure_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(COUNTERCHECK_BINARY_DIR "/bin/countercheck");
const QStringList three{u"orr-backlog-processed"_s, u"orr-backlog-leads"_s, u"hotline-cases"_s};

/// Runs the command line, which must go well.
void run(const QStringList &arguments)
{
    const Outcome outcome = execute(arguments);
    BOOST_REQUIRE_MESSAGE(outcome.code == 0, outcome.messages.toStdString());
}

/// A program that writes a line of a batch and then waits for ever.
QString slowProgram(const ScratchFolder &folder)
{
    const QString path = folder.path(u"slow"_s);
    putFile(path, "#!/bin/sh\necho '3 of 26: somewhere' >&2\necho 'Left out of somewhere: 2 numbers.' >&2\nexec sleep 600\n");
    BOOST_REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner));
    return path;
}

struct ExportWindow : WindowFixture {
    ExportWindow()
    {
        library = folder.library();
        window.exports()->setProgram(program);
        openClaim(library, u"claim-62000-rescued"_s);
        settle();
        settings.setValue(Setting::ExportFolder, target.path());
    }

    /// Waits for the answers that are under way, without painting as settle() does.
    void answer()
    {
        for (int round = 0; round < 2; ++round) {
            BOOST_REQUIRE(comesTrue([this] { return session.isSettled(); }));
            QCoreApplication::sendPostedEvents();
        }
    }
    bool isOn(auto command) { return window.actions()->action(command)->isEnabled(); }
    void trigger(auto command)
    {
        BOOST_REQUIRE(isOn(command));
        window.actions()->action(command)->trigger();
        answer();
    }
    /// The dialog, as the keyboard opens it.
    ExportDialog *openDialog(Command command = Command::ExportChart)
    {
        trigger(command);
        const QList<ExportDialog *> dialogs = window.findChildren<ExportDialog *>();
        BOOST_REQUIRE(!dialogs.isEmpty());
        dialog = dialogs.back();
        return dialogs.back();
    }
    bool isOpen() const { return dialog && dialog->isVisible(); }
    void compare(const QStringList &slugs)
    {
        window.comparison()->start({}, comparisonOf(slugs));
        answer();
    }
    void choose(QComboBox *box, const QVariant &value)
    {
        BOOST_REQUIRE(box->findData(value) >= 0);
        box->setCurrentIndex(box->findData(value));
        answer();
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : dialog->findChildren<QPushButton *>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// All that the dialog says.
    QString words() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }
    QString status() { return window.statusBar()->currentMessage(); }
    QString banner() const { return window.panes()->banner()->isVisible() ? window.panes()->banner()->sentence() : QString(); }

    /// Presses Export… and gives the file dialog a name.
    void pressExport(const QString &name)
    {
        QPushButton *press = button(u"Export…"_s);
        BOOST_REQUIRE(press);
        QTest::keyClick(press, Qt::Key_Return);
        BOOST_REQUIRE(comesTrue([this] { return fileDialog() != nullptr; }));
        auto *line = fileDialog()->findChild<QLineEdit *>();
        BOOST_REQUIRE(line);
        line->setText(name);
        QTest::keyClick(line, Qt::Key_Return);
    }
    QFileDialog *fileDialog() const
    {
        const QList<QFileDialog *> dialogs = dialog->findChildren<QFileDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.back();
    }
    /// Exports the chart in view with the choices that are set.
    QString exportTo(const QString &name)
    {
        openDialog();
        const QString path = target.path(name);
        pressExport(path);
        BOOST_REQUIRE(comesTrue([&] { return status().contains(path); }));
        answer();
        return path;
    }
    /// Returns what the command of the record writes, run with the two real files.
    QByteArray writtenAgain(const QString &path)
    {
        const Result<ChartRecord> record = readChartRecord(readFile(path), path);
        BOOST_REQUIRE(bool(record));
        QStringList arguments = record->arguments;
        arguments[1] = library;
        arguments.back() = target.path(u"again"_s);
        run(arguments);
        return readFile(arguments.back());
    }
    /// Carries a file onto the chart, as the desktop does.
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.claim()->chart(), &enter);
        BOOST_REQUIRE(enter.isAccepted());
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &dropped);
        answer();
    }

    ScratchFolder target;
    QString library;
    QPointer<ExportDialog> dialog; ///< deletes itself when it is closed
};

}  // namespace

BOOST_AUTO_TEST_SUITE(export_flows)

BOOST_FIXTURE_TEST_CASE(a_claim_is_exported_from_the_keyboard_with_the_bytes_of_the_command_line, ExportWindow)
{
    const QStringList before = folder.state();
    // Also while something is typed, which X11 would take for a move of the cursor.
    auto *field = window.panes()->head()->findChild<QLineEdit *>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_E, Qt::ControlModifier);
    answer();
    dialog = window.findChild<ExportDialog *>();
    BOOST_REQUIRE(dialog);
    BOOST_TEST(words().contains(u"1,200 × "));
    BOOST_TEST(dialog->preview()->accessibleDescription().contains(u"62,000"));
    QTest::keyClick(button(u"Export…"_s), Qt::Key_Return);
    BOOST_REQUIRE(comesTrue([this] { return fileDialog() != nullptr; }));
    BOOST_TEST(fileDialog()->findChild<QLineEdit *>()->text() == u"claim-62000-rescued.png"_s);
    BOOST_TEST(fileDialog()->directory().path() == target.path());
    QTest::keyClick(fileDialog()->findChild<QLineEdit *>(), Qt::Key_Return);
    const QString path = target.path(u"claim-62000-rescued.png"_s);
    BOOST_REQUIRE(comesTrue([&] { return status() == u"Exported to "_s + path + u'.'; }));
    BOOST_TEST(!isOpen());

    const QByteArray bytes = readFile(path);
    const Result<ChartRecord> record = readChartRecord(bytes, path);
    BOOST_REQUIRE(bool(record));
    BOOST_TEST(record->librarySha256 == session.file().state().sha256);
    BOOST_TEST((writtenAgain(path) == bytes));
    BOOST_TEST(folder.state() == before);
}

BOOST_FIXTURE_TEST_CASE(every_kind_and_the_choices_are_exported_and_remembered, ExportWindow)
{
    openDialog();
    choose(dialog->form()->kind(), int(ExportKind::Svg));
    choose(dialog->form()->size(), u"a4"_s);
    choose(dialog->form()->theme(), int(ThemeName::Dark));
    BOOST_TEST(!dialog->form()->resolution()->isEnabled());
    pressExport(target.path(u"without-ending"_s));
    BOOST_REQUIRE(comesTrue([this] { return status().contains(u"without-ending.svg"); }));
    const QString svg = target.path(u"without-ending.svg"_s);
    BOOST_TEST((writtenAgain(svg) == readFile(svg)));
    const Result<ChartRecord> record = readChartRecord(readFile(svg), svg);
    BOOST_TEST(record->arguments.join(u' ').contains(u"--size a4 --dpi 96 --theme dark"));

    openDialog();
    BOOST_TEST((dialog->form()->choices() == ExportChoices{ExportKind::Svg, u"a4"_s, 96, ThemeName::Dark, u"en"_s}));
    choose(dialog->form()->kind(), int(ExportKind::Xlsx));
    BOOST_TEST(!dialog->form()->size()->isEnabled());
    BOOST_TEST(words().contains(u"figures of this chart, one a row"));
    for (const ExportKindEntry &entry : exportKinds()) {
        if (!isOpen())
            openDialog();
        choose(dialog->form()->kind(), int(entry.kind));
        const QString path = target.path(u"chart."_s + entry.code);
        dialog->exportTo(path);
        BOOST_REQUIRE(comesTrue([&] { return status().contains(path); }));
        BOOST_TEST(QFileInfo(path).size() > 500);
        answer();
    }
}

BOOST_FIXTURE_TEST_CASE(a_comparison_is_exported_with_its_axis_pair_and_scale, ExportWindow)
{
    compare(three);
    const MeasurePair pair{MeasureId(three[1]), MeasureId(three[2])};
    window.comparison()->workspace().selectPair(pair);
    window.comparison()->workspace().setOneAxis(MeasurePair(MeasureId(three[0]), MeasureId(three[1])), true);
    answer();
    trigger(Command::ScaleLog);
    const QString path = exportTo(u"comparison.svg"_s);
    // The ending that was typed decides on the kind.
    BOOST_TEST(readFile(path).startsWith("<?xml"));
    const Result<ChartRecord> record = readChartRecord(readFile(path), path);
    BOOST_REQUIRE(bool(record));
    BOOST_TEST(record->arguments.join(u' ').contains(u"--measures orr-backlog-processed,orr-backlog-leads,hotline-cases"
                                                     " --one-axis orr-backlog-leads,orr-backlog-processed --pair hotline-cases,orr-backlog-leads --scale log"));
    BOOST_TEST(record->description.contains(window.comparison()->workspace().shown()->figure.sentence->headline.left(30)));
    BOOST_TEST((writtenAgain(path) == readFile(path)));
}

BOOST_FIXTURE_TEST_CASE(only_the_years_in_view_are_exported_where_the_reader_looks_at_some, ExportWindow)
{
    openDialog();
    BOOST_TEST(!dialog->form()->onlyYearsInView()->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    BOOST_TEST(!isOpen());

    const auto day = [](int year) { return static_cast<double>(QDate(year, 1, 1).toJulianDay()); };
    window.claim()->chart()->setTimeWindow({day(2021) + 40, day(2024) - 40});
    openDialog();
    BOOST_TEST(dialog->form()->onlyYearsInView()->text() == u"Only the years in view, 2021 to 2023"_s);
    BOOST_TEST(dialog->form()->onlyYearsInView()->isChecked());
    BOOST_TEST((dialog->preview()->figure()->window == TimeWindow{day(2021), day(2024)}));
    QTest::keyClick(dialog->form()->onlyYearsInView(), Qt::Key_Space);
    answer();
    BOOST_TEST(dialog->preview()->figure()->window.length() > day(2024) - day(2021));
    QTest::keyClick(dialog, Qt::Key_Escape);

    const QString path = exportTo(u"years.png"_s);
    BOOST_TEST(readChartRecord(readFile(path), path)->arguments.join(u' ').contains(u"--from 2021 --to 2023"));
    trigger(Command::ResetZoom);
    drop(path);
    BOOST_TEST((window.claim()->chart()->timeWindow() == TimeWindow{day(2021), day(2024)}));
}

BOOST_FIXTURE_TEST_CASE(a_width_alone_gets_the_height_that_the_chart_needs, ExportWindow)
{
    openDialog();
    choose(dialog->form()->size(), u"pixels"_s);
    dialog->form()->pixelWidth()->setValue(1200);
    dialog->form()->pixelHeight()->setValue(0);
    answer();
    BOOST_REQUIRE(dialog->preview()->figure().has_value());
    BOOST_TEST(dialog->preview()->figure()->size.width() == 1200);
    BOOST_TEST(dialog->preview()->figure()->size.height() > 400);
    BOOST_TEST(dialog->form()->choices().size == u"1200x"_s);
    choose(dialog->form()->size(), u"millimetres"_s);
    dialog->form()->millimetres()->setValue(185);
    answer();
    BOOST_TEST(std::abs(dialog->preview()->figure()->size.width() - 185 / 25.4 * 96) < 1);
    const ExportChoices choices = dialog->form()->choices();
    BOOST_TEST(choices.size == u"185mm"_s);
    BOOST_TEST((ExportForm(Wording(), choices, std::nullopt).choices() == choices));
}

BOOST_FIXTURE_TEST_CASE(a_size_that_is_too_small_is_said_with_what_is_needed, ExportWindow)
{
    openDialog();
    choose(dialog->form()->size(), u"pixels"_s);
    // Tab leads from the size straight to its pixels.
    dialog->form()->size()->setFocus();
    for (const QString &typed : {u"900"_s, u"90"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), typed);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    BOOST_TEST(QApplication::focusWidget() == dialog->form()->resolution());
    answer();
    BOOST_TEST(words().contains(u"Too small: this chart needs a height of at least "));
    BOOST_TEST(!button(u"Export…"_s)->isEnabled());
    BOOST_TEST(!dialog->preview()->figure().has_value());
    const QString needed = words().section(u"at least "_s, 1).section(u' ', 0, 0).remove(u',');
    dialog->form()->pixelHeight()->setValue(needed.toInt());
    BOOST_TEST(button(u"Export…"_s)->isEnabled());
    BOOST_TEST(dialog->preview()->figure()->size.height() == needed.toInt());
    // More than memory is good for.
    dialog->form()->pixelWidth()->setValue(16384);
    dialog->form()->pixelHeight()->setValue(16384);
    BOOST_TEST(words().contains(u"16,384 pixels a side at most"));
    BOOST_TEST(!button(u"Export…"_s)->isEnabled());
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_written_is_said_and_the_old_file_stays, ExportWindow)
{
    openDialog();
    dialog->exportTo(target.path(u"missing/chart.png"_s));
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"chart.png could not be written"); }));
    BOOST_TEST(isOpen());
    BOOST_TEST(button(u"Export…"_s)->isEnabled());
    dialog->exportTo(target.path());
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"is a folder, not a file."); }));
    dialog->exportTo(library);
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"the file that is read"); }));

    // A folder that may not be written to does not stop root.
    BOOST_TEST((readFile(library) == readFile(bundledLibrary())));
    window.exports()->setProgram(target.path(u"no-such-program"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    openDialog()->exportTo(target.path(u"chart.png"_s));
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"could not be started"); }));
    BOOST_TEST(!QFileInfo::exists(target.path(u"chart.png"_s)));
}

BOOST_FIXTURE_TEST_CASE(an_export_is_cancelled_and_the_old_file_stays, ExportWindow)
{
    window.exports()->setProgram(slowProgram(folder));
    putFile(target.path(u"chart.png"_s), "old");
    openDialog()->exportTo(target.path(u"chart.png"_s));
    BOOST_TEST(!dialog->form()->isEnabled());
    BOOST_REQUIRE(button(u"Cancel"_s));
    // The first Escape ends the export, the second closes the dialog.
    QTest::keyClick(dialog, Qt::Key_Escape);
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"Cancelled. What was there before is unchanged."); }));
    BOOST_TEST(isOpen());
    BOOST_TEST((readFile(target.path(u"chart.png"_s)) == "old"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    BOOST_TEST(!isOpen());
}

BOOST_FIXTURE_TEST_CASE(all_claims_are_exported_into_a_folder_and_asked_about_what_is_there, ExportWindow)
{
    openDialog(Command::ExportAll);
    choose(dialog->form()->kind(), int(ExportKind::Csv));
    pressExport(target.path());
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"%1 of %1 charts were written to "_s.arg(rowsOfBundled("claims")) + target.path()); }));
    BOOST_TEST(QDir(target.path()).entryList({u"*.csv"_s}).size() == rowsOfBundled("claims"));
    BOOST_TEST(status().contains(target.path()));

    pressExport(target.path());
    BOOST_REQUIRE(comesTrue([this] { return dialog->findChild<QMessageBox *>() != nullptr; }));
    auto *question = dialog->findChild<QMessageBox *>();
    BOOST_TEST(question->text() == u"%1 files of these names are in the folder already. Replace them?"_s.arg(rowsOfBundled("claims")));
    question->reject();
    answer();
    BOOST_TEST(button(u"Export…"_s));
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_was_chosen_is_kept_when_the_form_changes_at_once, ExportWindow)
{
    openDialog(Command::ExportAll);
    choose(dialog->form()->kind(), int(ExportKind::Csv));
    putFile(target.path(u"claim-62000-rescued.csv"_s), "old");
    pressExport(target.path());
    // Before the question about the files that are there is answered.
    dialog->form()->context()->toggle();
    BOOST_REQUIRE(comesTrue([this] { return dialog->findChild<QMessageBox *>() != nullptr; }));
    BOOST_TEST(dialog->findChild<QMessageBox *>()->text().startsWith(u"1 file of these names is in the folder already."_s));
    dialog->findChild<QMessageBox *>()->reject();
    answer();
}

BOOST_FIXTURE_TEST_CASE(a_batch_shows_how_far_it_is_and_is_cancelled, ExportWindow)
{
    window.exports()->setProgram(slowProgram(folder));
    openDialog(Command::ExportAll)->exportTo(target.path());
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"3 of 26 charts…"); }));
    QTest::keyClick(button(u"Cancel"_s), Qt::Key_Space);
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"Cancelled: 1 of %1 charts were written to "_s.arg(rowsOfBundled("claims"))); }));
}

BOOST_FIXTURE_TEST_CASE(a_batch_names_what_did_not_fit, ExportWindow)
{
    openDialog(Command::ExportAll);
    choose(dialog->form()->size(), u"pixels"_s);
    dialog->form()->pixelWidth()->setValue(900);
    dialog->form()->pixelHeight()->setValue(100);
    BOOST_TEST(words().contains(u"Too small for the claim in view"));
    dialog->exportTo(target.path());
    BOOST_REQUIRE(comesTrue([this] { return words().contains(u"0 of %1 charts were written"_s.arg(rowsOfBundled("claims"))); }));
    BOOST_TEST(words().contains(u"claim-129143-located: 900x100 is not valid"));
    BOOST_TEST(words().contains(u"… and 16 more."));
}

BOOST_AUTO_TEST_CASE(closing_the_window_ends_what_is_running)
{
    auto fixture = std::make_unique<ExportWindow>();
    fixture->window.exports()->setProgram(slowProgram(fixture->folder));
    fixture->openDialog(Command::ExportAll)->exportTo(fixture->target.path());
    BOOST_REQUIRE(comesTrue([&] { return fixture->words().contains(u"3 of 26 charts…"); }));
    fixture->window.close();
    QElapsedTimer timer;
    timer.start();
    fixture.reset();
    BOOST_TEST(timer.elapsed() < 1500);
}

BOOST_FIXTURE_TEST_CASE(a_private_copy_or_a_replaced_file_is_not_exported, ExportWindow)
{
    putFile(library + u"-wal"_s, QByteArray(64, '\0'));
    window.openFile(library, Library::Unmerged::ReadPrivateCopy);
    answer();
    trigger(Command::ExportChart);
    BOOST_TEST(!window.findChild<ExportDialog *>());
    BOOST_TEST(banner().contains(u"open as a private copy"));
    // A chart in memory can still be copied.
    trigger(Command::CopyTable);
    BOOST_TEST(QGuiApplication::clipboard()->text().startsWith(u"shown\tchart_column\tlane\t"));

    BOOST_REQUIRE(QFile::remove(library + u"-wal"_s));
    open(library);
    BOOST_REQUIRE(QFile::remove(library));
    putFile(library, "another");
    trigger(Command::CopyPicture);
    BOOST_TEST(banner().contains(u"is not the one that was opened"));
}

BOOST_FIXTURE_TEST_CASE(the_chart_is_copied_as_picture_as_drawing_and_as_table, ExportWindow)
{
    trigger(Command::CopyPicture);
    BOOST_REQUIRE(comesTrue([this] { return status().contains(u"as a picture"); }));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    BOOST_TEST(qvariant_cast<QImage>(data->imageData()).width() == 1200);
    const Result<ChartRecord> record = readChartRecord(data->data(u"image/png"_s), u"clipboard"_s);
    BOOST_REQUIRE(bool(record));
    BOOST_TEST(record->librarySha256 == session.file().state().sha256);

    trigger(Command::CopyDrawing);
    BOOST_REQUIRE(comesTrue([this] { return status().contains(u"as SVG"); }));
    data = QGuiApplication::clipboard()->mimeData();
    BOOST_TEST(data->text().startsWith(u"<?xml"));
    BOOST_TEST((data->data(u"image/svg+xml"_s) == data->text().toUtf8()));

    trigger(Command::CopyTable);
    data = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    BOOST_TEST(lines.size() == qsizetype(session.claim().figure()->figure.rows.size()) + 1);
    for (const QString &line : lines)
        BOOST_TEST(line.count(u'\t') == lines.front().count(u'\t'));
    run({u"export"_s, library, u"--claim"_s, u"claim-62000-rescued"_s, u"--as"_s, u"csv"_s, u"-o"_s, target.path(u"table.csv"_s)});
    BOOST_TEST((data->data(u"text/csv"_s) == readFile(target.path(u"table.csv"_s))));
}

BOOST_FIXTURE_TEST_CASE(a_pair_of_figures_is_exported_and_comes_back, ExportWindow)
{
    subject().selectFigure(ObservationId(u"unodc-us-detected-children-2022"_s));
    answer();
    subject().selectBeside(ObservationId(u"unodc-us-detected-children-2021"_s));
    answer();
    const QString sentence = session.claim().figure()->figure.sentence->headline;
    const QString path = exportTo(u"pair.png"_s);
    BOOST_TEST(readChartRecord(readFile(path), path)->arguments.join(u' ').contains(
        u"--figures unodc-us-detected-children-2022,unodc-us-detected-children-2021"));
    trigger(Command::NextClaim);
    BOOST_TEST(session.claim().claim()->id.slug != u"claim-62000-rescued"_s);
    drop(path);
    BOOST_TEST(session.claim().claim()->id.slug == u"claim-62000-rescued"_s);
    BOOST_TEST(session.claim().figure()->selection.beside.slug == u"unodc-us-detected-children-2021"_s);
    BOOST_TEST(session.claim().figure()->figure.sentence->headline == sentence);
}

BOOST_FIXTURE_TEST_CASE(a_dropped_drawing_reopens_its_comparison, ExportWindow)
{
    compare(three);
    window.comparison()->workspace().setOneAxis(MeasurePair(MeasureId(three[0]), MeasureId(three[1])), true);
    window.comparison()->workspace().selectPair(MeasurePair(MeasureId(three[1]), MeasureId(three[2])));
    answer();
    trigger(Command::ScaleLog);
    const View compared = window.comparison()->view();
    openDialog();
    choose(dialog->form()->kind(), int(ExportKind::Svg));
    const QString path = target.path(u"chart.svg"_s);
    dialog->exportTo(path);
    BOOST_REQUIRE(comesTrue([&] { return status().contains(path); }));
    trigger(Command::ScaleOwn);
    trigger(Command::NewComparison);
    trigger(Command::ClosePage);

    drop(path);
    BOOST_TEST(&subject() == window.comparison());
    const auto &shown = window.comparison()->workspace().shown();
    BOOST_TEST((shown->view.subject == compared.subject));
    BOOST_TEST((shown->view.oneAxis == compared.oneAxis));
    BOOST_TEST((shown->view.pair == MeasurePair(MeasureId(three[1]), MeasureId(three[2]))));
    BOOST_TEST((shown->figure.scale == ScaleMode::Log));
    BOOST_TEST(status() == u"chart.svg: the open library is the very one that it was made from."_s);
    BOOST_TEST(banner() == QString());
}

BOOST_FIXTURE_TEST_CASE(a_dropped_picture_of_another_library_says_which_and_what_is_missing, ExportWindow)
{
    const QString path = exportTo(u"chart.png"_s);
    const QByteArray bytes = readFile(path);
    const auto write = [&](const QString &name, const QByteArray &from, const QByteArray &to) {
        // SVG, since a chunk of a PNG would need its sum again.
        run({u"export"_s, library, u"--claim"_s, u"claim-62000-rescued"_s, u"--as"_s, u"svg"_s, u"-o"_s, target.path(name)});
        putFile(target.path(name), readFile(target.path(name)).replace(from, to));
        return target.path(name);
    };
    const QByteArray sha = session.file().state().sha256.toLatin1();
    drop(write(u"hash.svg"_s, sha, QByteArray(64, '0')));
    BOOST_TEST(banner().startsWith(u"hash.svg was made from another file of “"), banner());
    const QByteArray version = session.library()->description.version.toUtf8();
    drop(write(u"version.svg"_s, "Version>" + version, "Version>0.1"));
    BOOST_TEST(banner().contains(u"was made from version 0.1 of “"), banner());
    BOOST_TEST(banner().contains(u"; the open library is version "_s + session.library()->description.version), banner());
    drop(write(u"title.svg"_s, "Library>Children", "Library>&lt;b&gt;Children"));
    BOOST_TEST(banner().contains(u"was made from the library “<b>Children"), banner());
    drop(write(u"claim.svg"_s, "--claim claim-62000-rescued", "--claim claim-of-another"));
    BOOST_TEST(banner().startsWith(u"This library does not hold: claim-of-another."), banner());
    BOOST_TEST(session.claim().claim()->id.slug == u"claim-62000-rescued"_s);
    drop(write(u"measures.svg"_s, "--claim claim-62000-rescued", "--measures hotline-cases,gone,lost"));
    BOOST_TEST(banner().startsWith(u"This library does not hold: gone and lost."), banner());
    BOOST_TEST(&subject() == window.comparison());
    drop(path);
    BOOST_TEST(banner() == QString());
    BOOST_TEST((readFile(path) == bytes));
    BOOST_TEST(&subject() == window.claim());
}

BOOST_FIXTURE_TEST_CASE(what_carries_no_record_is_refused_and_changes_nothing, ExportWindow)
{
    const QString path = exportTo(u"chart.png"_s);
    QImage plain(40, 30, QImage::Format_RGB32);
    plain.fill(Qt::white);
    BOOST_REQUIRE(plain.save(target.path(u"plain.png"_s)));
    putFile(target.path(u"truncated.png"_s), readFile(path).first(60));
    putFile(target.path(u"empty.svg"_s), {});
    putFile(target.path(u"other.svg"_s), "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>");
    putFile(target.path(u"bomb.svg"_s), "<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><svg><metadata>&b;</metadata></svg>");
    const QString claim = session.claim().claim()->id.slug;
    for (const QString &name : {u"plain.png"_s, u"truncated.png"_s, u"empty.svg"_s, u"other.svg"_s, u"bomb.svg"_s}) {
        drop(target.path(name));
        BOOST_TEST(banner().startsWith(name + u" carries no record of a chart: "_s), banner());
        BOOST_TEST(session.claim().claim()->id.slug == claim);
    }
    putFile(target.path(u"unknown.svg"_s), "<svg><metadata><r xmlns='https://countercheck.org/ns/chart/1.0/'><Command>countercheck export LIBRARY --fly"
                                           "</Command></r></metadata></svg>");
    drop(target.path(u"unknown.svg"_s));
    BOOST_TEST(banner().contains(u"asks for what this version of Countercheck does not know"), banner());
    QFile large(target.path(u"large.png"_s));
    BOOST_REQUIRE(large.open(QIODevice::WriteOnly) && large.resize(qint64(65) << 20));
    drop(large.fileName());
    BOOST_TEST(banner().contains(u"larger than any exported chart"), banner());
    drop(target.path(u"gone.png"_s));
    BOOST_TEST(banner().contains(u"There is no file"), banner());
}

BOOST_FIXTURE_TEST_CASE(a_picture_without_a_library_names_it_and_waits_for_it, ExportWindow)
{
    const QString path = exportTo(u"chart.png"_s);
    session.close();
    answer();
    window.openFile(path);
    answer();
    BOOST_TEST(visibleText().contains(u"chart.png was not opened"));
    BOOST_TEST(visibleText().contains(u"It was made from the library “Children and trafficking: who was counted?”, version "));
    open(library);
    BOOST_REQUIRE(comesTrue([this] { return session.claim().claim() && session.claim().claim()->id.slug == u"claim-62000-rescued"_s; }));
    BOOST_REQUIRE(comesTrue([this] { return status().contains(u"the very one"); }));
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/document_desk.h"
#include "app/forms/form_subject.h"
#include "app/window/file_opening.h"
#include "tests/window/window_fixture.h"
#include "widgets/controls/document_line.h"
#include "widgets/controls/plain_label.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

#include <span>
#include <utility>
#include <vector>

// What is edited is looked at in every dress: nothing is cut off, and no dialog is larger than the window. With COUNTERCHECK_PICTURES set to a folder the
// pictures are kept there, to be looked at.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString drawnClaim = u"claim-62000-rescued"_s;
const QString drawnFigure = u"observations/unodc-us-convicted-2005"_s;

struct Dress {
    QLatin1StringView name;
    QSize size;
    ThemeChoice theme;
    int textSize;
};

constexpr Dress dresses[] = {
    {"large-light"_L1, {1440, 900}, ThemeChoice::Light, 100},
    {"large-dark"_L1, {1440, 900}, ThemeChoice::Dark, 100},
    {"small-light"_L1, {1024, 640}, ThemeChoice::Light, 100},
    {"small-dark"_L1, {1024, 640}, ThemeChoice::Dark, 100},
    {"large-text"_L1, {1440, 900}, ThemeChoice::Light, 200},
};

/// Without pictures to keep, the narrowest and the largest text are enough.
std::span<const Dress> dressesTried()
{
    return qEnvironmentVariableIsEmpty("COUNTERCHECK_PICTURES") ? std::span(dresses).last(2) : std::span(dresses);
}

struct Pictures : WindowFixture {
    explicit Pictures(const QString &copies = {}) : WindowFixture(Wording(), copies) {}
    ~Pictures() { wear(dresses[0]); }

    void wear(const Dress &dress)
    {
        appearance.setTextSize(dress.textSize);
        appearance.setChoice(dress.theme);
        window.resize(dress.size);
        settle();
    }
    void edit()
    {
        session.editing().begin();
        settle();
        BOOST_REQUIRE(session.editing().isEditing());
    }
    void change(const QString &table, const QString &id, const QString &column, const QString &text)
    {
        session.editing().apply(u"%1: %2"_s.arg(column, text), {{RowEdit::Kind::Change, table, id, {{column, text}}}});
        settle();
    }
    void show(const QString &slug)
    {
        View view;
        view.subject = EditedRow{slug};
        BOOST_REQUIRE(window.navigation().go(view));
        settle();
    }
    void type(const QString &column, const QString &text)
    {
        auto *field = window.findChild<QLineEdit *>(column);
        BOOST_REQUIRE_MESSAGE(field, column);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        settle();
    }
    void trigger(Command command)
    {
        BOOST_REQUIRE(window.actions()->action(command)->isEnabled());
        window.actions()->action(command)->trigger();
        settle();
    }
    QDialog *dialog() const
    {
        for (auto *each : window.findChildren<QDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Draws the window with what is open over it.
    void draw(const QString &name, const Dress &dress, QWidget *over = nullptr)
    {
        QImage image = window.grab().toImage();
        if (over) {
            QPainter painter(&image);
            const QPixmap drawn = over->grab();
            const QPoint at = over->windowType() == Qt::Popup ? over->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()) : QPoint((image.width() - drawn.width()) / 2, (image.height() - drawn.height()) / 3);
            painter.drawPixmap(at, drawn);
            painter.setPen(Qt::gray);
            painter.drawRect(QRect(at, drawn.size()).adjusted(-1, -1, 0, 0));
        }
        if (const QString kept = qEnvironmentVariable("COUNTERCHECK_PICTURES"); !kept.isEmpty())
            BOOST_TEST(image.save(u"%1/%2-%3.png"_s.arg(kept, name, dress.name)));
    }
    /// Buttons have room for their words, and texts for their lines.
    void checkRoom(const QWidget &page)
    {
        for (const auto *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible())
                BOOST_TEST(button->width() >= button->minimumSizeHint().width(), button->text() << ' ' << button->width());
        }
        for (const auto *label : page.findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->wordWrap() && !label->text().isEmpty())
                BOOST_TEST(label->height() >= label->heightForWidth(label->width()), label->text() << ' ' << label->height());
        }
    }
    /// Opens a dialog in every dress.
    void drawDialog(const QString &name, const std::function<void()> &open)
    {
        for (const Dress &dress : dressesTried()) {
            BOOST_TEST_CONTEXT(name.toStdString() << ", " << dress.name.data()) {
                wear(dress);
                open();
                BOOST_REQUIRE(comesTrue([this] { return dialog() && session.isSettled(); }));
                QDialog *shown = dialog();
                shown->grab();
                QCoreApplication::sendPostedEvents();
                BOOST_TEST(shown->width() <= dress.size.width());
                BOOST_TEST(shown->height() <= dress.size.height());
                checkRoom(*shown);
                draw(name, dress, shown);
                shown->reject();
                settle();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        }
    }
    void drawPage(const QString &name)
    {
        for (const Dress &dress : dressesTried()) {
            BOOST_TEST_CONTEXT(name.toStdString() << ", " << dress.name.data()) {
                wear(dress);
                checkRoom(*window.documents()->line());
                draw(name, dress);
            }
        }
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_pictures)

BOOST_FIXTURE_TEST_CASE(dialogs_have_room_in_every_dress, Pictures)
{
    const QString file = folder.library();
    openClaim(file, drawnClaim);
    settle();
    drawDialog(u"copy"_s, [this] { window.documents()->beginEditing([] {}); });
    drawDialog(u"new-library"_s, [this] { window.actions()->action(Command::NewLibrary)->trigger(); });
    drawDialog(u"author"_s, [this] { trigger(Command::AuthorName); });
    edit();
    change(u"claims"_s, drawnClaim, u"venue"_s, u"Hall 1"_s);
    drawDialog(u"working-copies"_s, [this] { trigger(Command::WorkingCopies); });
    drawDialog(u"revert"_s, [this] { trigger(Command::Revert); });
    drawDialog(u"forget-history"_s, [this] { trigger(Command::ForgetHistory); });
    drawDialog(u"any-row"_s, [this] { trigger(Command::EditAnyRow); });
    drawDialog(u"delete-claim"_s, [this] { trigger(Command::DeleteRecord); });
    show(drawnFigure);
    type(u"locator"_s, u"page 7"_s);
    drawDialog(u"discard"_s, [this] { trigger(Command::ClosePage); });
    drawDialog(u"not-kept"_s, [this] { trigger(Command::CloseLibrary); });
    window.forms()->discardAll();
    View figure;
    figure.subject = ObservationId(u"unodc-us-convicted-2005"_s);
    window.navigation().go(figure);
    settle();
    drawDialog(u"link"_s, [this] { trigger(Command::LinkToClaim); });
    putFile(file, readFile(file) + "\n");
    drawDialog(u"save-beside"_s, [this] { trigger(Command::Save); });
}

BOOST_AUTO_TEST_CASE(pages_have_room_in_every_dress)
{
    const ScratchFolder copies;
    const ScratchFolder files;
    const QString received = files.library(u"received.countercheck"_s);
    const QString own = files.library(u"mine.countercheck"_s);
    Pictures first(copies.path());
    first.open(own);
    first.edit();
    first.change(u"library"_s, {}, u"title"_s, u"Children and trafficking (my copy)"_s);
    first.trigger(Command::Save);
    first.session.close();
    first.settle();
    first.open(own);
    BOOST_TEST(first.window.documents()->line()->button(u"Edit"_s));
    first.drawPage(u"own-for-reading"_s);
    first.edit();
    first.window.panes()->setPaneChoice(Panes::Pane::Preview, true);
    first.show(drawnFigure);
    for (const QString &text : {u"71"_s, u"more than 72"_s}) {
        first.type(u"value_text"_s, text);
        first.trigger(Command::KeepForm);
    }
    first.type(u"period_end"_s, u"2004-01"_s);
    first.drawPage(u"history-of-one"_s);
    // Another window reads meanwhile.
    Pictures second(copies.path());
    second.open(own);
    second.window.documents()->beginEditing([] {});
    second.settle();
    BOOST_TEST(second.window.documents()->line()->words().contains(u"read-only"_s));
    second.drawPage(u"read-only"_s);
    second.window.hide();
    first.window.forms()->discardAll();
    first.session.close();
    first.settle();
    first.open(own);
    BOOST_TEST(first.window.documents()->line()->button(u"Go on editing"_s));
    first.drawPage(u"recovery"_s);
    first.open(received);
    first.session.close();
    first.settle();
    const QString gone = files.library(u"gone.countercheck"_s);
    first.open(gone);
    first.session.close();
    first.settle();
    BOOST_REQUIRE(QFile::remove(gone));
    first.window.files()->showNoLibrary();
    first.settle();
    first.drawPage(u"start"_s);
}

BOOST_FIXTURE_TEST_CASE(texts_follow_the_size_and_come_back, Pictures)
{
    openClaim(folder.library(), drawnClaim);
    settle();
    edit();
    show(drawnFigure);
    const auto heightsOfLists = [this] {
        QList<int> heights;
        for (const auto *list : window.findChildren<QComboBox *>())
            heights += list->minimumSizeHint().height();
        return heights;
    };
    const QList<int> lists = heightsOfLists();
    std::vector<std::pair<QPointer<const PlainLabel>, int>> before;
    for (const auto *label : window.findChildren<PlainLabel *>())
        before.emplace_back(label, label->font().pixelSize());
    wear(dresses[4]);
    for (const auto &[label, size] : before) {
        if (label && label->isVisible())
            BOOST_TEST(label->font().pixelSize() > size, label->text());
    }
    // What the window says of it does not stand on other words.
    BOOST_TEST(window.statusBar()->currentMessage() == u"Text size 200 %"_s);
    for (const QLabel *label : window.statusBar()->findChildren<QLabel *>())
        BOOST_TEST((!label->isVisible() || label->x() > window.statusBar()->fontMetrics().horizontalAdvance(u"Text size 200 %"_s)), label->text());
    wear(dresses[0]);
    for (const auto &[label, size] : before) {
        if (label)
            BOOST_TEST(label->font().pixelSize() == size, label->text());
    }
    BOOST_TEST(heightsOfLists() == lists, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(offers_stand_under_their_field, Pictures)
{
    open(folder.library());
    edit();
    for (const Dress &dress : dressesTried()) {
        wear(dress);
        show(u"observations/"_s);
        auto *field = window.findChild<QLineEdit *>(u"measure_id"_s);
        field->setFocus();
        QTest::keyClicks(field, u"convicted"_s);
        QAbstractItemView *offers = field->findChild<QCompleter *>()->popup();
        BOOST_REQUIRE(comesTrue([&] { return offers->isVisible() && session.isSettled(); }));
        draw(u"offers"_s, dress, offers);
        BOOST_TEST(offers->mapToGlobal(QPoint()).y() >= field->mapToGlobal(QPoint()).y());
        QTest::keyClick(offers, Qt::Key_Escape);
        field->clear();
        window.forms()->discardAll();
    }
}

BOOST_AUTO_TEST_SUITE_END()

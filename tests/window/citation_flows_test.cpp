// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/citation_desk.h"
#include "tests/window/window_fixture.h"
#include "widgets/pages/address_card.h"
#include "widgets/pages/citation_card.h"
#include "widgets/pages/origins_card.h"
#include "widgets/pages/record_row_button.h"

#include <boost/test/unit_test.hpp>

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>

// Sources cited from the window.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct CitedWindow : WindowFixture {
    void openSource(const QString &id)
    {
        View view;
        view.subject = SourceId(id);
        open(folder.library());
        window.navigation().go(view);
        settle();
    }
    CitationCard *card() { return subject().page()->findChild<CitationCard *>(); }
    QAction *action(Command command) const { return window.actions()->action(command); }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
    static void choose(CitationCard *card, CitationStyle style) { card->findChild<QTabBar *>()->setCurrentIndex(static_cast<int>(style)); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(citation_flows)

BOOST_FIXTURE_TEST_CASE(the_source_in_view_is_copied_in_the_style_that_was_chosen, CitedWindow)
{
    openSource(u"townhall-2025-12"_s);
    BOOST_REQUIRE(card());
    BOOST_TEST(action(Command::CopyCitation)->isEnabled());
    BOOST_TEST(!action(Command::CiteSources)->isEnabled());
    BOOST_REQUIRE(action(Command::OpenAddress)->isEnabled());
    action(Command::OpenAddress)->trigger();
    const auto *question = window.findChild<QMessageBox *>();
    BOOST_REQUIRE(question);
    BOOST_TEST(question->text().contains(u"townhall.com"_s));
    BOOST_TEST(question->informativeText().startsWith(u"https://townhall.com/tipsheet/"_s));
    delete question;
    action(Command::CopyCitation)->trigger();
    BOOST_TEST(copied().startsWith(u"Bolt, D. (2025, December 8). Trump admin"_s), copied());
    BOOST_TEST(QGuiApplication::clipboard()->mimeData()->html().contains(u"<i>Trump admin has rescued 62K migrant kids from sex trafficking and child labor</i>"_s));

    choose(card(), CitationStyle::Mla);
    card()->findChild<QCheckBox *>()->setChecked(true);
    const auto *text = card()->findChild<StyledText *>();
    BOOST_TEST(text->toPlainText().startsWith(u"Bolt, Dmitri. “Trump Admin"_s), text->toPlainText());
    BOOST_TEST(text->toPlainText().endsWith(u"Accessed 22 Nov. 2026."_s));
    action(Command::CopyCitation)->trigger();
    BOOST_TEST(copied() == text->toPlainText());

    choose(card(), CitationStyle::BibTex);
    card()->findChild<QPushButton *>()->click();
    BOOST_TEST(copied().startsWith(u"@online{townhall-2025-12,"_s));
    BOOST_TEST(!QGuiApplication::clipboard()->mimeData()->hasHtml());

    // The choice holds for the next source, and for the next window.
    View next;
    next.subject = SourceId(u"fbi-occ9-2015"_s);
    window.navigation().go(next);
    settle();
    BOOST_TEST((card()->form() == CitationForm{CitationStyle::BibTex, true}));
    BOOST_TEST(settings.value(Setting::CitationStyle).toString() == u"bibtex"_s);
}

BOOST_FIXTURE_TEST_CASE(all_sources_of_a_claim_are_copied_and_saved, CitedWindow)
{
    openClaim(folder.library(), u"claim-62000-rescued"_s);
    settle();
    BOOST_TEST(!action(Command::OpenAddress)->isEnabled());
    BOOST_REQUIRE(action(Command::CiteSources)->isEnabled());
    action(Command::CiteSources)->trigger();
    auto *dialog = window.findChild<QDialog *>();
    BOOST_REQUIRE(dialog);
    auto *all = dialog->findChild<CitationCard *>();
    choose(all, CitationStyle::Ris);
    for (QPushButton *button : all->findChildren<QPushButton *>()) {
        if (button->text() == u"Copy"_s)
            button->click();
    }
    const auto sources = static_cast<qsizetype>(subject().dossier()->sources.size());
    BOOST_TEST(sources > 5);
    BOOST_TEST(copied().count(u"TY  - "_s) == sources);
    dialog->close();

    auto *desk = window.findChild<CitationDesk *>();
    const std::vector<CitedSource> cited = citedSources(subject().dossier()->sources, subject().dossier()->organisations, true);
    const QString path = folder.path(u"sources.ris"_s);
    desk->save(cited, path);
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    BOOST_TEST(written.count(u"ER  - "_s) == sources);
    BOOST_TEST(!written.contains(u"Y2  - "_s)); // the box was not ticked
    // A failure is said, and the old file stays.
    desk->save(cited, folder.path(u"no-such-folder/sources.ris"_s));
    BOOST_TEST(visibleText().contains(u"no-such-folder"_s));
}

BOOST_FIXTURE_TEST_CASE(pages_that_print_the_same_number_lead_to_each_other, CitedWindow)
{
    openSource(u"voz-2025-12"_s);
    const auto *origins = subject().page()->findChild<OriginsCard *>();
    BOOST_REQUIRE(origins);
    BOOST_TEST(visibleText().contains(u"They go back to 1 known origin."_s));
    origins->findChild<RecordRowButton *>()->click();
    settle();
    BOOST_TEST((subject().view().subject == ViewSubject(SourceId(u"townhall-2025-12"_s))));
}

BOOST_FIXTURE_TEST_CASE(addresses_show_their_host_and_are_opened_only_if_they_are_of_the_web, CitedWindow)
{
    RecordSheet sheet;
    sheet.addresses = {{{}, u"https://www.fbi.gov@evil.example/a"_s, parseWebAddress(u"https://www.fbi.gov@evil.example/a"_s)}, {u"Archived copy"_s, u"file:///etc/passwd"_s, {}}};
    const AddressCard card(Wording(), sheet);
    const QList<StyledText *> texts = card.findChildren<StyledText *>();
    BOOST_REQUIRE(texts.size() == 2);
    BOOST_TEST(texts.at(0)->toPlainText() == u"https://www.fbi.gov@evil.example/a"_s);
    QTextCursor cursor(texts.at(0)->document());
    QString bold;
    for (int position = 1; position <= texts.at(0)->toPlainText().size(); ++position) {
        cursor.setPosition(position);
        if (cursor.charFormat().fontWeight() == QFont::DemiBold)
            bold += texts.at(0)->toPlainText().at(position - 1);
    }
    BOOST_TEST(bold == u"evil.example"_s);
    QStringList buttons;
    for (const QPushButton *button : card.findChildren<QPushButton *>())
        buttons += button->text();
    BOOST_TEST(buttons == (QStringList{u"Open in browser…"_s, u"Copy address"_s, u"Copy address"_s}));
}

BOOST_AUTO_TEST_SUITE_END()

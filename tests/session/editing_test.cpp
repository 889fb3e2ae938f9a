// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/session.h"
#include "tests/support/library.h"
#include "tests/support/patience.h"
#include "tests/support/print.h"

#include <QTest>

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString rescued = u"claim-62000-rescued"_s;

struct EditedSession {
    EditedSession()
    {
        QObject::connect(&session, &Session::failed, [this](const Error &error) { errors.push_back(error); });
        session.open(file);
        settle();
        session.editing().begin();
        settle();
        BOOST_REQUIRE(session.editing().isEditing());
    }

    void settle() { BOOST_REQUIRE(QTest::qWaitFor([this] { return session.isSettled(); }, test::patienceMilliseconds)); }

    CommandAnswer set(const QString &table, const QString &id, const QString &column, const QString &text)
    {
        std::optional<CommandAnswer> told;
        session.editing().apply(u"a change"_s, {{RowEdit::Kind::Change, table, id, {{column, text}}}}, [&told](const CommandAnswer &answer) { told = answer; });
        settle();
        BOOST_REQUIRE(told.has_value());
        return *told;
    }

    QString statement()
    {
        session.claim().show(ClaimId(rescued));
        settle();
        return session.claim().claim()->dossier.claim->statement;
    }

    ScratchFolder folder;
    QString file = folder.library();
    QByteArray before = readFile(file);
    Session session{Wording()};
    std::vector<Error> errors;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(editing_the_open_library, EditedSession)

BOOST_AUTO_TEST_CASE(a_kept_command_is_read_by_all_and_the_file_stays_as_it_is)
{
    int refreshed = 0;
    QObject::connect(&session, &Session::rowsChanged, [&refreshed] { ++refreshed; });
    BOOST_TEST(!session.editing().status()->isUnsaved);
    const CommandAnswer answer = set(u"claims"_s, rescued, u"statement"_s, u"Other words"_s);
    BOOST_TEST(answer.number == 1);
    BOOST_TEST(refreshed == 1);
    BOOST_TEST(statement() == u"Other words"_s);
    BOOST_TEST(session.editing().status()->unsaved == 1);
    BOOST_TEST(session.editing().status()->toUndo->label == u"a change"_s);
    session.editing().undo();
    settle();
    BOOST_TEST(refreshed == 2);
    BOOST_TEST(statement() != u"Other words"_s);
    BOOST_TEST(!session.editing().status()->isUnsaved);
    session.editing().redo();
    settle();
    BOOST_TEST(statement() == u"Other words"_s);
    BOOST_TEST((readFile(file) == before));
    BOOST_TEST(errors.empty());
}

BOOST_AUTO_TEST_CASE(a_command_that_breaks_a_rule_is_refused_with_the_rule_and_changes_nothing)
{
    const CommandAnswer answer = set(u"claims"_s, rescued, u"statement"_s, {});
    BOOST_REQUIRE(answer.faults.size() == 1U);
    BOOST_TEST((answer.faults.front().rule == LintRule::CellRequired));
    BOOST_TEST(answer.faults.front().column == "statement"_L1);
    BOOST_TEST(!session.editing().status()->isUnsaved);
}

BOOST_AUTO_TEST_CASE(what_a_command_would_do_can_be_read_without_keeping_it)
{
    QString seen;
    const EditCommand command{u"try"_s, {}, {}, {{RowEdit::Kind::Change, u"claims"_s, rescued, {{u"statement"_s, u"As it would be"_s}}}}};
    session.editing().ask(&session, {}, [command](WorkingCopy &copy, const std::stop_token &) {
        QString statement;
        const Result<CommandAnswer> answer = copy.tryOut(command, [&statement](Library &library) { statement = library.dossier(ClaimId(rescued))->claim->statement; });
        return answer && !answer->isRefused() ? statement : QString();
    }, [&seen](const QString &statement) { seen = statement; });
    settle();
    BOOST_TEST(seen == u"As it would be"_s);
    BOOST_TEST(statement() != u"As it would be"_s);
    BOOST_TEST(!session.editing().status()->isUnsaved);
    BOOST_TEST(session.editing().status()->toUndo.has_value() == false);
}

BOOST_AUTO_TEST_CASE(a_library_that_is_edited_is_checked_like_its_file)
{
    const auto check = [this] {
        std::optional<Result<LibraryCheck>> told;
        const auto connection = QObject::connect(&session.file(), &FileCheck::checked, [&told](const Result<LibraryCheck> &answer) { told = answer; });
        session.file().checkLibrary();
        settle();
        QObject::disconnect(connection);
        BOOST_REQUIRE(told.has_value());
        BOOST_REQUIRE(bool(*told));
        BOOST_TEST(!(*told)->damage.has_value());
        return (*told)->findings;
    };
    const std::vector<LintFinding> found = check();
    set(u"observations"_s, u"unodc-us-convicted-2005"_s, u"value"_s, u"97"_s);
    const std::vector<LintFinding> after = check();
    BOOST_TEST(after.size() == found.size() + 1);
    BOOST_TEST(std::ranges::any_of(after, [](const LintFinding &finding) { return finding.rule == LintRule::NumberOtherThanPrinted; }));
}

BOOST_AUTO_TEST_CASE(another_session_on_the_same_file_reads_it_and_cannot_edit_it)
{
    Session second(Wording(), {}, session.editing().folder());
    std::vector<ErrorCode> refused;
    QObject::connect(&second, &Session::failed, [&refused](const Error &error) { refused.push_back(error.code); });
    second.open(file);
    const auto settleSecond = [&second] { BOOST_REQUIRE(QTest::qWaitFor([&second] { return second.isSettled(); }, test::patienceMilliseconds)); };
    settleSecond();
    second.editing().begin();
    settleSecond();
    BOOST_TEST((refused == std::vector{ErrorCode::EditedElsewhere}));
    BOOST_TEST(!second.editing().isEditing());
    BOOST_TEST(second.library()->description.title == session.library()->description.title);
    session.close();
    settle();
    second.editing().begin();
    settleSecond();
    BOOST_TEST(second.editing().isEditing());
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"

#include "tests/support/patience.h"
#include "widgets/controls/pane_head.h"
#include "widgets/controls/plain_label.h"

#include <QLineEdit>
#include <QTest>

namespace countercheck {

namespace {

QStringList messages;

}  // namespace

void recordMessages()
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
        for (const QLatin1String known : {QLatin1String("This plugin does not support propagateSizeHints()"),
                                          QLatin1String("This plugin does not support raise()"),
                                          QLatin1String("This plugin does not support grabbing the keyboard"),
                                          QLatin1String("QStandardPaths: ")}) {
            if (text.startsWith(known))
                return;
        }
        messages.append(text);
    });
}

QStringList takeMessages()
{
    return std::exchange(messages, {});
}

bool comesTrue(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, test::patienceMilliseconds);
}

View comparisonOf(const QStringList &slugs)
{
    MeasureSelection selection;
    for (const QString &slug : slugs)
        selection.measures.emplace_back(slug);
    View view;
    view.subject = selection;
    return view;
}

WindowFixture::WindowFixture(const Wording &wording, const QString &copies)
    : session(wording, ownFolder.path(QStringLiteral("own.sqlite")), copies), appearance(settings), window(session, settings, appearance)
{
    takeMessages();
    window.resize(1440, 900);
    window.show();
    BOOST_REQUIRE(comesTrue([this] { return window.isVisible(); }));
}

WindowFixture::~WindowFixture()
{
    window.hide();
    const QStringList messages = takeMessages();
    BOOST_TEST(messages == QStringList(), messages.join(u'\n'));
}

void WindowFixture::settle()
{
    // A widget that has just been drawn may ask for more.
    for (int round = 0; round < 3; ++round) {
        window.grab();
        BOOST_REQUIRE(comesTrue([this] { return session.isSettled(); }));
        QCoreApplication::sendPostedEvents(); // layouts that the last answer, or a new size, asked for
    }
}

void WindowFixture::open(const QString &path)
{
    window.openFile(path);
    settle();
}

void WindowFixture::openClaim(const QString &path, const QString &claim)
{
    View view;
    view.subject = ClaimId(claim);
    window.openFile(path, Library::Unmerged::Refuse, view);
}

void WindowFixture::search(const QString &text)
{
    window.actions()->action(Command::Find)->trigger();
    auto *field = window.panes()->head()->findChild<QLineEdit *>();
    field->clear();
    QTest::keyClicks(field, text);
    settle();
}

QString WindowFixture::visibleText() const
{
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

}  // namespace countercheck

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/newest_question.h"
#include "app/library/worker.h"
#include "tests/support/library.h"
#include "tests/support/patience.h"
#include "tests/support/print.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <semaphore>

using namespace countercheck;

namespace {

/// Holds a worker up until it is let go.
struct Gate {
    std::binary_semaphore reached{0};
    std::binary_semaphore open{0};

    void holdUp(Worker &worker, QObject *receiver)
    {
        worker.run(receiver, {}, [this](const std::stop_token &) {
            reached.release();
            open.acquire();
            return 0;
        }, [](int) {});
        reached.acquire();
    }
};

bool becomesIdle(const Worker &worker)
{
    return QTest::qWaitFor([&worker] { return worker.isIdle(); }, test::patienceMilliseconds);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(worker)

BOOST_AUTO_TEST_CASE(answers_come_in_the_order_of_the_questions_and_in_the_thread_that_asked)
{
    Worker worker(QStringLiteral("test"));
    QObject receiver;
    std::vector<int> answers;
    QThread *answeredIn = nullptr;
    for (int number = 0; number < 5; ++number) {
        worker.run(&receiver, {}, [number](const std::stop_token &) { return number; }, [&](int answer) {
            answers.push_back(answer);
            answeredIn = QThread::currentThread();
        });
    }
    BOOST_TEST(!worker.isIdle());
    BOOST_REQUIRE(becomesIdle(worker));
    BOOST_TEST(answers == (std::vector{0, 1, 2, 3, 4}), boost::test_tools::per_element());
    BOOST_TEST(answeredIn == QThread::currentThread());
}

BOOST_AUTO_TEST_CASE(a_question_that_is_void_is_not_begun_and_its_answer_not_delivered)
{
    Worker worker(QStringLiteral("test"));
    QObject receiver;
    NewestQuestion newest;
    std::atomic<int> begun = 0;
    std::vector<int> answers;
    Gate gate;
    gate.holdUp(worker, &receiver);
    for (int number = 0; number < 3; ++number) {
        worker.run(&receiver, newest.next(), [&begun, number](const std::stop_token &) {
            ++begun;
            return number;
        }, [&answers](int answer) { answers.push_back(answer); });
    }
    gate.open.release();
    BOOST_REQUIRE(becomesIdle(worker));
    BOOST_TEST(begun == 1);
    BOOST_TEST(answers == std::vector{2}, boost::test_tools::per_element());

    // One that is answered already, but not delivered yet.
    worker.run(&receiver, newest.next(), [](const std::stop_token &) { return 7; }, [&answers](int answer) { answers.push_back(answer); });
    QThread::msleep(50);
    newest.cancel();
    BOOST_REQUIRE(becomesIdle(worker));
    BOOST_TEST(answers.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_receiver_that_is_gone_hears_nothing)
{
    Worker worker(QStringLiteral("test"));
    bool isDelivered = false;
    auto receiver = std::make_unique<QObject>();
    worker.run(receiver.get(), {}, [](const std::stop_token &) { return 0; }, [&isDelivered](int) { isDelivered = true; });
    receiver.reset();
    BOOST_REQUIRE(becomesIdle(worker));
    BOOST_TEST(!isDelivered);
}

BOOST_AUTO_TEST_CASE(a_question_under_way_hears_that_it_is_void)
{
    Worker worker(QStringLiteral("test"));
    QObject receiver;
    NewestQuestion newest;
    std::binary_semaphore begun{0};
    bool isDelivered = false;
    worker.run(&receiver, newest.next(), [&begun](const std::stop_token &stop) {
        begun.release();
        while (!stop.stop_requested())
            QThread::msleep(1);
        return 0;
    }, [&isDelivered](int) { isDelivered = true; });
    begun.acquire();
    newest.cancel();
    BOOST_REQUIRE(becomesIdle(worker));
    BOOST_TEST(!isDelivered);
}

BOOST_AUTO_TEST_CASE(ending_waits_for_one_question_and_drops_the_others)
{
    std::atomic<int> answered = 0;
    QElapsedTimer clock;
    QObject receiver;
    {
        Worker worker(QStringLiteral("test"));
        std::binary_semaphore begun{0};
        worker.run(&receiver, {}, [&](const std::stop_token &stop) {
            begun.release();
            // Hears of the end, although nobody has made it void.
            while (!stop.stop_requested())
                QThread::msleep(1);
            return ++answered;
        }, [](int) {});
        for (int number = 0; number < 50; ++number) {
            worker.run(&receiver, {}, [&](const std::stop_token &) {
                QThread::msleep(200);
                return ++answered;
            }, [](int) {});
        }
        begun.acquire();
        clock.start();
    }
    BOOST_TEST(answered == 1);
    BOOST_TEST(clock.elapsed() < 5'000);
}

BOOST_AUTO_TEST_CASE(questions_asked_before_a_library_is_placed_are_not_asked_of_it)
{
    Worker worker(QStringLiteral("test"));
    QObject receiver;
    int answers = 0;
    const auto ask = [&] {
        worker.ask(&receiver, {}, [](Library &library, const std::stop_token &) { return library.counts(); },
                   [&answers](const Result<LibraryCounts> &counts) { answers += counts ? 1 : 0; });
    };
    ask();
    worker.place(std::move(Library::open(bundledLibrary())).value());
    ask();
    worker.place(std::nullopt);
    ask();
    BOOST_REQUIRE(becomesIdle(worker));
    BOOST_TEST(answers == 1);
}

BOOST_AUTO_TEST_SUITE_END()

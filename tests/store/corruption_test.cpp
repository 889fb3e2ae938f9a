// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <random>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Damages a file: scattered bytes, a run of noise, or a cut end. The fields that decide whether the file is opened stay.
QByteArray corrupted(QByteArray bytes, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) { return std::uniform_int_distribution<qsizetype>(0, limit - 1)(random); };
    const auto spoil = [&] { bytes[100 + below(bytes.size() - 100)] = static_cast<char>(below(256)); };
    switch (below(4)) {
    case 0:
        for (qsizetype count = 1 + below(10); count > 0; --count)
            spoil();
        break;
    case 1:
        for (qsizetype count = 2000; count > 0; --count)
            spoil();
        break;
    case 2: {
        const qsizetype size = 1 + below(8192);
        const qsizetype start = 100 + below(bytes.size() - 100 - size);
        for (qsizetype position = start; position < start + size; ++position)
            bytes[position] = static_cast<char>(below(256));
        break;
    }
    default: {
        // Whole pages change places, each sound in itself.
        constexpr qsizetype pageSize = 4096;
        const qsizetype pages = bytes.size() / pageSize;
        for (qsizetype count = 1 + below(8); count > 0; --count) {
            const qsizetype from = 1 + below(pages - 1);
            const qsizetype to = 1 + below(pages - 1);
            bytes.replace(to * pageSize, pageSize, bytes.mid(from * pageSize, pageSize));
        }
        break;
    }
    }
    return bytes;
}

struct Tally {
    int answers = 0;
    int errors = 0;

    template <class T>
    void count(const Result<T> &result) { ++(result ? answers : errors); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(corruption)

BOOST_AUTO_TEST_CASE(a_spoiled_library_answers_or_says_why_not_and_never_crashes)
{
    const QByteArray sound = readFile(bundledLibrary());
    const ScratchFolder folder;
    const QString path = folder.path(u"spoiled"_s);
    std::mt19937 random(20261122);
    int opened = 0;
    int passedCheck = 0;
    Tally tally;
    for (int run = 0; run < 300; ++run) {
        putFile(path, corrupted(sound, random));
        Result<Library> library = Library::open(path);
        if (!library)
            continue;
        ++opened;
        passedCheck += library->checkIntegrity() ? 1 : 0;
        tally.count(library->description());
        tally.count(library->counts());
        tally.count(library->claims());
        tally.count(library->measures());
        tally.count(library->sources());
        tally.count(library->organisations());
        tally.count(library->assessments());
        tally.count(library->gaps());
        tally.count(library->visitObservations([](const ObservationRecord &) { return true; }));
        tally.count(library->ratingCounts());
        tally.count(library->ratingCounts(u"children"_s));
        for (const QString &text : {QString(), u"c"_s, u"62,000 resc"_s, u"homan"_s}) {
            const Result<QList<qint64>> rows = library->claimRows({.text = text, .ratings = {}});
            tally.count(rows);
            if (rows)
                tally.count(library->claimSummaries(*rows));
        }
        tally.count(library->claimRows({.text = u"a"_s, .ratings = {Rating::Unverified}}));
        for (const QString &claim : {u"claim-62000-rescued"_s, u"claim-24400-located"_s, u"claim-129143-located"_s})
            tally.count(library->dossier(ClaimId(claim)));
    }
    BOOST_TEST_MESSAGE("opened " << opened << " of 300, passed the check " << passedCheck << ", answers "
                                 << tally.answers << ", errors " << tally.errors);
    BOOST_TEST(opened > 100);
    BOOST_TEST(passedCheck < opened);
    BOOST_TEST(tally.errors > 100);
    BOOST_TEST(tally.answers > 1000);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/review_table.h"

#include "models/domain/reviews.h"
#include "models/exchange/table_columns.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A review with the page that it stands on.
struct ReviewOnPage {
    Review review;
    Source page;
};

std::vector<ReviewOnPage> reviewsOnPages(const Dossier &dossier)
{
    std::vector<ReviewOnPage> reviews;
    for (const Reviewer &reviewer : reviewersOf(dossier)) {
        for (const Review &review : reviewer.reviews) {
            const Source *page = findById(dossier.sources, review.assessment.source);
            reviews.push_back({review, page ? *page : Source{.id = review.assessment.source}});
        }
    }
    return reviews;
}

QString dateOf(const Review &review)
{
    return review.assessment.assessedOn ? review.assessment.assessedOn->toString() : QString();
}

QString addressOf(const Source &page)
{
    return page.url.isEmpty() ? page.viaUrl : page.url;
}

const QList<TableColumnOf<ReviewOnPage>> &reviewColumns()
{
    using Row = ReviewOnPage;
    static const QList<TableColumnOf<Row>> columns{
        {{u"reviewer"_s}, [](const Row &row, const Names &names) { return names.organisations.value(row.review.assessment.assessor, row.review.assessment.assessor.slug); }},
        {{u"rating"_s}, [](const Row &row, const Names &) { return QString(code(row.review.assessment.rating)); }},
        {{u"rating_text"_s}, [](const Row &row, const Names &) { return row.review.assessment.ratingText; }},
        {{u"assessed_on"_s}, [](const Row &row, const Names &) { return dateOf(row.review); }},
        {{u"as_told_by"_s}, [](const Row &row, const Names &names) { return names.organisations.value(row.review.toldBy, row.review.toldBy.slug); }},
        {{u"source_title"_s}, [](const Row &row, const Names &) { return row.page.title; }},
        {{u"source_publisher"_s}, [](const Row &row, const Names &names) { return names.organisations.value(row.page.publisher, row.page.publisher.slug); }},
        {{u"source_published"_s}, [](const Row &row, const Names &) { return row.page.published ? row.page.published->toString() : QString(); }},
        {{u"source_url"_s}, [](const Row &row, const Names &) { return row.page.url; }},
        {{u"source_via_url"_s}, [](const Row &row, const Names &) { return row.page.viaUrl; }},
        {{u"source_origin_id"_s}, [](const Row &row, const Names &) { return row.page.origin.slug; }},
        {{u"rationale"_s}, [](const Row &row, const Names &) { return row.review.assessment.rationale; }},
        {{u"reviewer_id"_s}, [](const Row &row, const Names &) { return row.review.assessment.assessor.slug; }},
        {{u"source_id"_s}, [](const Row &row, const Names &) { return row.page.id.slug; }},
        {{u"id"_s}, [](const Row &row, const Names &) { return row.review.assessment.id.slug; }},
    };
    return columns;
}

}  // namespace

ReviewTable reviewTable(const Dossier &dossier)
{
    ReviewTable table;
    if (!dossier.claim)
        return table;
    const Names names = namesOf(dossier);
    for (const TableColumnOf<ReviewOnPage> &column : reviewColumns())
        table.columns.append(column.column);
    for (const ReviewOnPage &review : reviewsOnPages(dossier)) {
        QStringList cells;
        for (const TableColumnOf<ReviewOnPage> &column : reviewColumns())
            cells.append(column.cell(review, names));
        table.rows.push_back(cells);
    }
    return table;
}

QString reviewsInOneCell(const Dossier &dossier)
{
    const Names names = namesOf(dossier);
    const auto quoted = [](const QString &text) { return text.isEmpty() ? QString() : QString(u'“' + text + u'”'); };
    QStringList reviews;
    for (const ReviewOnPage &row : reviewsOnPages(dossier)) {
        const Assessment &assessment = row.review.assessment;
        QStringList details{dateOf(row.review), quoted(assessment.ratingText)};
        if (row.review.isAtSecondHand())
            details += u"as told by "_s + names.organisations.value(row.review.toldBy, row.review.toldBy.slug);
        details += {quoted(row.page.title), addressOf(row.page)};
        details.removeAll(QString());
        reviews += u"%1: %2 (%3)"_s.arg(code(assessment.rating), names.organisations.value(assessment.assessor, assessment.assessor.slug),
                                        details.join(u", "_s));
    }
    return reviews.join(u"; "_s);
}

}  // namespace countercheck

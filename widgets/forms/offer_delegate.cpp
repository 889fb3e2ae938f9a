// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/offer_delegate.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"

#include <QPainter>

namespace countercheck {
namespace {

constexpr int beside = 10;
constexpr int above = 6;

struct OfferFonts {
    QFont name = currentTheme().font(FontRole::Body);
    QFont detail = currentTheme().font(FontRole::Small);
};

}  // namespace

void OfferDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const OfferFonts fonts;
    const QFontMetricsF nameMetrics(fonts.name);
    const QFontMetricsF detailMetrics(fonts.detail);
    const QString name = index.data(offerNameRole).toString();
    const QString detail = index.data(offerDetailRole).toString();
    const QRectF row = QRectF(option.rect).adjusted(2, 1, -2, -1);
    const QRectF box = row.adjusted(beside, 0, -beside, 0);
    painter->save();
    paintRowGround(*painter, row, option.state);
    painter->setFont(fonts.name);
    painter->setPen(currentColour(name.isEmpty() ? ColourRole::VictimsInk : ColourRole::Ink));
    const QString shown = elidedName(nameMetrics, name.isEmpty() ? index.data().toString() : name, box.width());
    if (detail.isEmpty()) {
        painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    } else {
        const double top = box.center().y() - (nameMetrics.lineSpacing() + detailMetrics.lineSpacing()) / 2;
        painter->drawText(QPointF(box.left(), top + nameMetrics.ascent()), shown);
        painter->setFont(fonts.detail);
        painter->setPen(currentColour(ColourRole::MutedInk));
        painter->drawText(QPointF(box.left(), top + nameMetrics.lineSpacing() + detailMetrics.ascent()), elidedLine(detailMetrics, detail, box.width()));
    }
    painter->restore();
}

QSize OfferDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const OfferFonts fonts;
    return {0, qRound(QFontMetricsF(fonts.name).lineSpacing() + QFontMetricsF(fonts.detail).lineSpacing()) + 2 * scaled(above)};
}

}  // namespace countercheck

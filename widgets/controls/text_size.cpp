// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/text_size.h"

namespace countercheck {

namespace {

double scaleOfText = 1;

TextSizeChange &textSizeChange()
{
    static TextSizeChange change;
    return change;
}

}  // namespace

double textScale()
{
    return scaleOfText;
}

void setTextScale(double scale)
{
    scaleOfText = scale;
}

void announceTextSize()
{
    Q_EMIT textSizeChange().happened();
}

int scaled(int pixels)
{
    return qRound(pixels * scaleOfText);
}

void followTextSize(QObject *context, std::function<void()> apply)
{
    apply();
    QObject::connect(&textSizeChange(), &TextSizeChange::happened, context, std::move(apply));
}

}  // namespace countercheck

#include "moc_text_size.cpp"

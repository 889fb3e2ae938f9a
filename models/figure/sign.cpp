// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/sign.h"

namespace countercheck {

Sign signOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Comparable: return Sign::Tick;
    case Verdict::ComparableWithCare: return Sign::Wave;
    case Verdict::RelatedNotComparable: return Sign::Unequal;
    case Verdict::NotComparable: return Sign::Cross;
    case Verdict::CannotTell: break;
    }
    return Sign::Question;
}

Sign signOf(Rating rating)
{
    switch (rating) {
    case Rating::Supported:
    case Rating::SupportedAsCount: return Sign::Tick;
    case Rating::NotComparable: return Sign::Unequal;
    case Rating::NotSupported:
    case Rating::False: return Sign::Cross;
    case Rating::Unverified: break;
    }
    return Sign::Question;
}

}  // namespace countercheck

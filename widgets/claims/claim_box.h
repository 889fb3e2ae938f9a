// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/claim_header.h"
#include "models/figure/figure.h"
#include "models/wording/wording.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QBoxLayout;

namespace countercheck {

class Chip;
class FlowLayout;
class PlainLabel;

/// How much height a window has for a claim above its chart.
enum class ClaimRoom : std::uint8_t {
    Full,
    Compact, ///< what the claim leaves open gives way, and its numbers stay in one line
    Low,     ///< the reason of a number gives way as well: its tool tip says it
};

/// The claim box says what was claimed: the words, who said them and what they leave open, how reviewers rated them, and the numbers
/// that the claim traces to, with the reason of the one in view or under the mouse.
class ClaimBox final : public QWidget {
    Q_OBJECT

public:
    explicit ClaimBox(const Wording &wording, QWidget *parent = nullptr);

    /// `hasStatement` is false where the claim itself is the headline above the box.
    void setHeader(const ClaimHeader &header, bool hasStatement);
    /// Sets what the claim traces to; none for a claim that is still being read.
    void setStrip(const std::optional<ClaimStrip> &strip);
    void setSelected(const ObservationId &observation);
    /// As for the header that the box stands in, whose width it has.
    void setRoom(ClaimRoom room, int width);

Q_SIGNALS:
    /// The reader wants to see all that is known of the claim; the details open below that widget.
    void detailsRequested(QWidget *anchor);
    void observationActivated(const countercheck::ObservationId &observation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillRatings();
    void fillTraces();
    void fitRatings();
    void fitTraces();
    int lineWidth() const;
    void addNumber(Chip *chip, const ObservationId &observation, const QString &name, const QString &unit, const QString &reason);
    void orderFocus();
    void fit();
    void showReason();

    /// A number of the second row, and how it bears on the claim.
    struct Number {
        Chip *chip;
        ObservationId observation;
        QString name; ///< the measure, as written behind the number
        QString unit; ///< what is counted, where the name has no room
        QString reason;
    };

    Wording m_wording;
    ClaimHeader m_header;
    std::optional<ClaimStrip> m_strip;
    ObservationId m_selected;
    ClaimRoom m_room = ClaimRoom::Full;
    int m_width = 0; ///< for which all is fitted
    bool m_hasStatement = true;
    QBoxLayout *m_said;
    PlainLabel *m_statement;
    PlainLabel *m_speaker;
    QWidget *m_ratings;
    FlowLayout *m_ratingFlow;
    Chip *m_reviews = nullptr; ///< who has reviewed; nullptr without a review
    QWidget *m_traces;
    FlowLayout *m_traceFlow;
    std::vector<Number> m_numbers;
    const QObject *m_pointed = nullptr; ///< the number that mouse or keyboard came to last
    PlainLabel *m_reasonHint; ///< says where the other reasons are, if it has room behind the one that is shown
    PlainLabel *m_reason;
};

}  // namespace countercheck

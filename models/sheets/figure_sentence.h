// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/dossier_words.h"

namespace countercheck {

/// Makes the parts of the sentence on one figure. Each part comes from columns of the row, its measure, its source and the row that
/// replaces it. The observation and the measure must outlive it.
class FigureSentence {
public:
    FigureSentence(const Observation &observation, const Measure &measure, const DossierWords &words)
        : m_observation(observation), m_measure(measure), m_words(words), m_wording(words.wording())
    {
    }

    /// Whether the phrase tells what somebody said, "… were said to have been rescued": the sentence then begins with the speaker.
    bool takesSpeaker() const;
    /// Returns who gave the number, what happened to how many, where and when; without a full stop. A phrase that takes its speaker
    /// may follow other words, and then begins without a capital.
    QString core(bool isFirst = true) const;
    /// Returns sentences on what the number is not, what its status says, and what replaced it.
    QStringList cautions() const;
    /// Returns what this number replaced, as sentences.
    QStringList replaced() const;
    /// Returns who printed the number: the one who said it, or the publisher of its source.
    QString printedBy() const;
    /// Returns when it was printed: " on 7 December 2025". Empty if that is not stated.
    QString printedWhen() const;
    /// Returns publisher and year of the source, with the title where the publisher stands for many, and with what kind of source it
    /// is if it is not a primary one.
    QString shortSource() const;

private:
    const Organisation *speaker() const;
    const Organisation *publisher() const;
    QString publisherName() const;
    std::optional<EdtfDate> saidOn() const;
    bool isSaidApart() const;
    QString saidThat(const QString &said) const;
    QString givenBy() const;
    QString prefix() const;
    QString withValue(QString phrase, qsizetype at) const;
    QString place() const;
    QString numberWithSource(const Observation &other) const;

    const Observation &m_observation;
    const Measure &m_measure;
    const DossierWords &m_words;
    const Wording &m_wording;
};

}  // namespace countercheck

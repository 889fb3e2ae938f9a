// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QListWidget>

#include <functional>
#include <vector>

namespace countercheck {

/// A line under the empty search field.
struct SearchOffer {
    enum class Kind {
        Heading,
        Recent, ///< a search that was done lately
        Saved,  ///< a search that was saved under a name
        Removed, ///< a saved search that was deleted, to be kept after all
        Forget, ///< forgets the searches that were done lately
        Completion, ///< a filter that the reader may be about to type
    };

    Kind kind = Kind::Recent;
    QString text; ///< the query, or the name
    QString query; ///< of a completion, the whole query with it
};

/// What is offered under the search field: while it is empty the last searches and those that were saved, else what the end of the query may
/// become. It lies over the list and leaves the keyboard in the field.
class SearchOffers final : public QListWidget {
    Q_OBJECT

public:
    explicit SearchOffers(const Wording &wording, QWidget *field);

    /// Shows these under the field; nothing for none.
    void offer(const std::vector<SearchOffer> &offers);
    /// Lets a key of the field move the mark, choose, delete or rename; false for other keys. Tab takes the first completion.
    bool takeKey(int key);

Q_SIGNALS:
    void chosen(const countercheck::SearchOffer &offer);
    /// Delete and F2 on a saved search.
    void removeRequested(const QString &name);
    void renameRequested(const QString &name);

private:
    void step(int direction);
    void choose(const QListWidgetItem *item);

    Wording m_wording;
    QWidget *m_field;
    std::vector<SearchOffer> m_offers;
};

}  // namespace countercheck

// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the list's place when nothing was found: a sentence and offers.
#pragma once

#include "search/searcher.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace podium {

class EmptyResults final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyResults(QWidget *parent = nullptr);

    void explain(const SearchRequest &request, const SearchAnswer &answer);
    /// Offers another spelling before all else, where `request` is still the one explained.
    void offerSpelling(const SearchRequest &request, const Suggestion &suggestion);

Q_SIGNALS:
    /// One of the offers was taken: ask this instead.
    void offered(const podium::SearchRequest &request);
    void importOffered();

private:
    void offer(const QString &text, const SearchRequest &request);
    void offerImport();
    QPushButton *addButton(const QString &text, int place = -1);
    void giveKeys();
    QString sentenceFor(const SearchRequest &request) const;

    QLabel *m_sentence;
    QLabel *m_more;
    QVBoxLayout *m_offers;
    SearchRequest m_request; ///< the one explained
};

} // namespace podium

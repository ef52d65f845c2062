// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/own_things.h"

#include "catalog/catalog.h"
#include "undo/write_command.h"

#include <QUndoStack>

namespace podium {
namespace {

class StarCommand final : public WriteCommand {
public:
    StarCommand(Catalog &catalog, QUndoStack &stack, const NominationRecord &record, bool starred, Told told)
        : WriteCommand(stack, std::move(told)),
          m_catalog(&catalog),
          m_id(record.id),
          m_key(record.key),
          m_starred(starred) {
        setText(starred ? OwnThings::tr("Star") : OwnThings::tr("Remove Star"));
    }

protected:
    QFuture<void> write(bool forward) override {
        return m_catalog->write({{m_id}, false},
                                [key = m_key, starred = m_starred == forward](Connection &connection) {
                                    setStarred(connection, key, starred);
                                });
    }

private:
    Catalog *m_catalog;
    NominationId m_id;
    QString m_key;
    bool m_starred;
};

class NoteCommand final : public WriteCommand {
public:
    NoteCommand(Catalog &catalog, QUndoStack &stack, const NominationRecord &record, QString after, Told told)
        : WriteCommand(stack, std::move(told)),
          m_catalog(&catalog),
          m_id(record.id),
          m_key(record.key),
          m_before(record.ownNote),
          m_after(std::move(after)) {
        setText(OwnThings::tr("Edit Note"));
    }

    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand *other) override {
        const auto *next = static_cast<const NoteCommand *>(other);
        if (next->m_key != m_key) return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

protected:
    QFuture<void> write(bool forward) override {
        return m_catalog->write({{m_id}, false},
                                [key = m_key, text = forward ? m_after : m_before](Connection &connection) {
                                    setOwnNote(connection, key, text);
                                });
    }

private:
    Catalog *m_catalog;
    NominationId m_id;
    QString m_key;
    QString m_before;
    QString m_after;
};

class SaveSearchCommand final : public WriteCommand {
public:
    SaveSearchCommand(Catalog &catalog, QUndoStack &stack, SavedSearch search, SavedSearch before, Told told)
        : WriteCommand(stack, std::move(told)),
          m_catalog(&catalog),
          m_search(std::move(search)),
          m_before(std::move(before)) {
        setText(m_search.query.isEmpty() ? OwnThings::tr("Delete Saved Search")
                                         : OwnThings::tr("Save Search"));
    }

protected:
    QFuture<void> write(bool forward) override {
        // Every list shows the saved searches.
        return m_catalog->write({{}, true}, [search = forward ? m_search : m_before](Connection &connection) {
            podium::saveSearch(connection, search);
        });
    }

private:
    Catalog *m_catalog;
    SavedSearch m_search;
    SavedSearch m_before;
};

} // namespace

OwnThings::OwnThings(Catalog &catalog, QUndoStack &undo, QObject *parent)
    : QObject(parent),
      m_catalog(&catalog),
      m_undo(&undo) {}

void OwnThings::star(const NominationRecord &record, bool starred) {
    m_undo->push(new StarCommand(*m_catalog, *m_undo, record, starred,
                                 {this, [](bool) {},
                                  [this, key = record.key](bool, const Error &error) {
                                      Q_EMIT starNotSaved(key);
                                      Q_EMIT failed(error);
                                  }}));
}

void OwnThings::note(const NominationRecord &record, const QString &text) {
    m_undo->push(new NoteCommand(
        *m_catalog, *m_undo, record, text,
        {this, [this, key = record.key](bool) { m_unsaved.remove(key); },
         [this, key = record.key, before = record.ownNote, text](bool forward, const Error &error) {
             if (forward) {
                 m_unsaved.insert(key, text);
                 Q_EMIT noteNotSaved(key, before);
             }
             Q_EMIT failed(error);
         }}));
}

void OwnThings::saveSearch(const SavedSearch &search, const SavedSearch &before) {
    m_undo->push(new SaveSearchCommand(
        *m_catalog, *m_undo, search, before,
        {this, [](bool) {}, [this](bool, const Error &error) { Q_EMIT failed(error); }}));
}

std::optional<QString> OwnThings::unsavedNote(const QString &nominationKey) const {
    const auto found = m_unsaved.constFind(nominationKey);
    return found == m_unsaved.cend() ? std::nullopt : std::optional(*found);
}

} // namespace podium

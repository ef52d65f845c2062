// SPDX-License-Identifier: GPL-3.0-or-later
// One window for one catalog: a second start raises the first one and hands it its files.
#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;

namespace podium {

/// The name is made of the catalog's path and the user, so two catalogs may be open side by side.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString &catalogPath, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Of the socket at which a window with this catalog listens.
    static QString serverName(const QString &catalogPath);

    /// Hands `files` (absolute paths) to a window that is open with this catalog already.
    /// Waits a second at most. @return false where there is none
    bool handOver(const QStringList &files) const;
    /// Listens for later starts from now on.
    void listen();

Q_SIGNALS:
    /// Another start: come to the front. Paths that name a file, at most 100.
    void called(const QStringList &files);

private:
    void take();

    QString m_name;
    QLocalServer *m_server = nullptr;
};

} // namespace podium

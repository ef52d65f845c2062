// SPDX-License-Identifier: GPL-3.0-or-later
// One window for one catalog: a second start raises the first one and hands it its files.
#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;
class QLocalSocket;

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
    /// The first hundred of them. Waits four seconds at most, where the other does not answer. @return false
    /// where there is none
    bool handOver(const QStringList &files) const;
    /// Listens for later starts from now on.
    void listen();

Q_SIGNALS:
    /// Another start: come to the front. Paths that name a file, at most 100. A message that is no
    /// list of paths is passed over.
    void called(const QStringList &files);

private:
    void take();
    void hear(QLocalSocket *socket);

    QString m_name;
    QLocalServer *m_server = nullptr;
};

} // namespace podium

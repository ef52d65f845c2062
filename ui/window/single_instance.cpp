// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/single_instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <unistd.h>

namespace podium {
namespace {

/// In bytes: so many paths, each as long as a path can be, and each letter escaped.
constexpr qint64 longestMessage = 4'194'304;
constexpr qsizetype mostFiles = 100;
constexpr int patience = 2000; ///< milliseconds

} // namespace

QString SingleInstance::serverName(const QString &catalogPath) {
    const QFileInfo file(catalogPath);
    const QString canonical = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash =
        QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("podium-%1-%2").arg(getuid()).arg(QString::fromLatin1(hash));
}

SingleInstance::SingleInstance(const QString &catalogPath, QObject *parent)
    : QObject(parent),
      m_name(serverName(catalogPath)) {}
SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList &files) const {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience)) return false;
    socket.write(
        QJsonDocument(QJsonArray::fromStringList(files.mid(0, mostFiles))).toJson(QJsonDocument::Compact));
    socket.write("\n");
    // A long list goes in pieces, as fast as the other side takes them.
    const QDeadlineTimer deadline(patience);
    while (socket.bytesToWrite() > 0)
        if (!socket.waitForBytesWritten(static_cast<int>(deadline.remainingTime()))) return false;
    return true;
}

void SingleInstance::listen() {
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    // A socket that a killed program left behind answers nobody: it is in the way, not in use.
    QLocalServer::removeServer(m_name);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
    if (!m_server->listen(m_name))
        qWarning("Later starts cannot be noticed: %s", qPrintable(m_server->errorString()));
}

void SingleInstance::take() {
    while (QLocalSocket *socket = m_server->nextPendingConnection()) hear(socket);
}

void SingleInstance::hear(QLocalSocket *socket) {
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->bytesAvailable() > longestMessage) {
            socket->abort();
            return;
        }
        if (!socket->canReadLine()) return;
        const QJsonDocument sent = QJsonDocument::fromJson(socket->readLine(longestMessage));
        socket->disconnectFromServer();
        // What is no list comes from no Podium.
        if (!sent.isArray()) return;
        QStringList files;
        const QJsonArray paths = sent.array();
        for (const auto &value : paths)
            if (files.size() < mostFiles && QFileInfo(value.toString()).isFile())
                files.append(value.toString());
        Q_EMIT called(files);
    });
}

} // namespace podium

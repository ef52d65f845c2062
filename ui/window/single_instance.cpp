// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <unistd.h>

namespace podium {
namespace {

constexpr qint64 longestMessage = 262'144; ///< bytes
constexpr qsizetype mostFiles = 100;
constexpr int patience = 1000; ///< milliseconds

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
    socket.write(QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact));
    socket.write("\n");
    return socket.waitForBytesWritten(patience);
}

void SingleInstance::listen() {
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    // A socket that a killed program left behind answers nobody: it is in the way, not in use.
    QLocalServer::removeServer(m_name);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
    m_server->listen(m_name);
}

void SingleInstance::take() {
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->bytesAvailable() > longestMessage) {
            socket->abort();
            return;
        }
        if (!socket->canReadLine()) return;
        QStringList files;
        const QJsonArray sent = QJsonDocument::fromJson(socket->readLine(longestMessage)).array();
        for (const auto &value : sent)
            if (files.size() < mostFiles && QFileInfo(value.toString()).isFile())
                files.append(value.toString());
        Q_EMIT called(files);
        socket->disconnectFromServer();
    });
}

} // namespace podium

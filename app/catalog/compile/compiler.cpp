// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/compiler.h"

#include "catalog/compile/post_reader.h"
#include "catalog/error.h"
#include "catalog/indexer.h"
#include "catalog/schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <filesystem>
#include <sqlite3.h>
#include <tuple>

namespace podium {
namespace {

/// A ceremony's folder, read but not yet understood.
struct Folder {
    QString name;
    QList<Block> sources, ceremony, awards, speeches, posts;
    int year = 0;
    QString date;
};

class Compiler {
public:
    Compiler(Connection &connection, const QString &root, WholeTexts wholeTexts)
        : m_root(root),
          m_sources(connection, m_problems),
          m_people(NameTable::Kind::Person, connection, m_problems),
          m_programs(NameTable::Kind::Program, connection, m_problems),
          m_organizations(NameTable::Kind::Organization, connection, m_problems),
          m_networks(connection, m_problems),
          m_lines(connection, m_problems),
          m_ceremonies(connection, m_problems, m_sources, m_people, m_networks),
          m_awards(connection, m_problems, m_sources, m_lines,
                   {m_people, m_programs, m_organizations, m_networks}),
          m_speeches(connection, m_problems, m_sources, m_awards, m_people, wholeTexts),
          m_posts(connection, m_problems, m_sources, m_awards, wholeTexts) {}

    void run() {
        QList<Folder> folders;
        for (const QString &name : m_root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            folders.append(readFolder(name));
        // Ids follow time, so that what is of one night lies together in the file.
        std::stable_sort(folders.begin(), folders.end(), [](const Folder &a, const Folder &b) {
            return std::tie(a.year, a.date, a.name) < std::tie(b.year, b.date, b.name);
        });
        for (const QString &name : m_root.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
            // What a person has reviewed is no part of the catalog (catalog/review).
            if (!isShared(name) && name != QLatin1String("reviewed.txt"))
                m_problems.add(name, 0,
                               QStringLiteral("an unknown file, expected families, lines, networks, people, "
                                              "programs, sources or topics.txt"));
        m_sources.read(shared(QStringLiteral("sources.txt")));
        for (const Folder &folder : folders)
            for (const Block &file : folder.sources) m_sources.read(file);
        m_ceremonies.readFamilies(shared(QStringLiteral("families.txt")));
        const Block lines = shared(QStringLiteral("lines.txt"));
        m_sources.mention(lines);
        m_lines.read(lines, m_ceremonies.familyKeys());
        const Block networks = shared(QStringLiteral("networks.txt"));
        m_sources.mention(networks);
        m_networks.read(networks);
        m_speeches.readTopicNames(shared(QStringLiteral("topics.txt")));
        const auto ceremonyOf = [this](const Block &block) { return ceremonyId(block); };
        m_people.read(shared(QStringLiteral("people.txt")), m_sources, ceremonyOf);
        const QList<const CeremonyEntry *> entries = readCeremonies(folders);
        m_programs.read(shared(QStringLiteral("programs.txt")), m_sources, ceremonyOf);
        for (qsizetype i = 0; i < folders.size(); ++i)
            if (entries[i] != nullptr) readContents(folders[i], *entries[i]);
        m_speeches.finish();
        m_posts.finish();
        // After other mistakes it would only repeat them: what was not read names no source.
        if (m_problems.isEmpty()) m_sources.reportUnused();
    }

    const Problems &problems() const { return m_problems; }
    const QString &newestSeen() const { return m_sources.newestSeen(); }

private:
    static bool isShared(const QString &name) {
        static const QStringList names{QStringLiteral("families.txt"), QStringLiteral("lines.txt"),
                                       QStringLiteral("networks.txt"), QStringLiteral("people.txt"),
                                       QStringLiteral("programs.txt"), QStringLiteral("sources.txt"),
                                       QStringLiteral("topics.txt")};
        return names.contains(name);
    }

    Block readFile(const QString &name) {
        QFile file(m_root.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw Error(Error::Kind::Storage, QStringLiteral("%1 cannot be read.").arg(file.fileName()),
                        QStringLiteral("Check that you may read it."));
        return readBlocks(name, file.readAll(), m_problems);
    }

    /// A file of the text folder itself; one that is not there is empty.
    Block shared(const QString &name) {
        if (m_root.exists(name)) return readFile(name);
        Block none;
        none.file = name;
        return none;
    }

    Folder readFolder(const QString &name) {
        Folder folder;
        folder.name = name;
        const QDir dir(m_root.filePath(name));
        for (const QString &file : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            // A long file may be split: awards.txt, awards-creative-arts.txt.
            const QString kind = file.chopped(4).section(QLatin1Char('-'), 0, 0);
            const Block block = readFile(name + QLatin1Char('/') + file);
            if (kind == QLatin1String("sources"))
                folder.sources.append(block);
            else if (kind == QLatin1String("awards"))
                folder.awards.append(block);
            else if (kind == QLatin1String("speeches"))
                folder.speeches.append(block);
            else if (kind == QLatin1String("posts"))
                folder.posts.append(block);
            else if (file == QLatin1String("ceremony.txt"))
                folder.ceremony.append(block);
            else
                m_problems.add(block.file, 0,
                               QStringLiteral("an unknown file, expected sources, ceremony, awards, "
                                              "speeches or posts.txt"));
        }
        if (folder.ceremony.isEmpty()) {
            m_problems.add(name, 0, QStringLiteral("a folder without ceremony.txt, expected one"));
        } else if (const Block *block = folder.ceremony.first().child(QLatin1String("ceremony"))) {
            folder.year = block->valueOf(QLatin1String("year")).toInt();
            const Block *part = block->child(QLatin1String("part"));
            folder.date = part ? part->valueOf(QLatin1String("date")) : QString();
        }
        return folder;
    }

    QList<const CeremonyEntry *> readCeremonies(const QList<Folder> &folders) {
        QStringList keys;
        for (const Folder &folder : folders) {
            const bool usable = !folder.ceremony.isEmpty() &&
                                m_ceremonies.readCeremony(folder.ceremony.first(), folder.name) != nullptr;
            keys.append(usable ? folder.name : QString());
        }
        // Only now: the table may have moved its entries while it grew.
        QList<const CeremonyEntry *> entries;
        for (const QString &key : keys) entries.append(m_ceremonies.find(key));
        return entries;
    }

    void readContents(const Folder &folder, const CeremonyEntry &ceremony) {
        for (const Block &file : folder.awards) m_awards.read(file, ceremony);
        for (const Block &file : folder.speeches) m_speeches.read(file, ceremony);
        for (const Block &file : folder.posts) m_posts.read(file, ceremony);
    }

    CeremonyId ceremonyId(const Block &block) {
        const CeremonyEntry *entry = m_ceremonies.find(block.value);
        if (entry == nullptr)
            m_problems.add(
                block,
                QStringLiteral("there is no ceremony \"%1\", expected the key of one").arg(block.value));
        return entry ? entry->id : CeremonyId{};
    }

    QDir m_root;
    Problems m_problems;
    SourceTable m_sources;
    NameTable m_people;
    NameTable m_programs;
    NameTable m_organizations;
    NetworkTable m_networks;
    LineTable m_lines;
    CeremonyTable m_ceremonies;
    AwardReader m_awards;
    SpeechReader m_speeches;
    PostReader m_posts;
};

void writeMeta(Connection &connection, const QString &newestSeen) {
    Query query(connection, QStringLiteral("insert into meta (key, value) values (?, ?)"));
    const auto put = [&](QLatin1String key, const QString &value) {
        query.bind(QString(key)).bind(value).run();
    };
    put(QLatin1String("catalog_version"),
        newestSeen.isEmpty() ? QStringLiteral("empty") : newestSeen.left(7));
    put(QLatin1String("min_reader"), QString::number(schemaVersion()));
    put(QLatin1String("built_in"), QStringLiteral("1"));
}

/// SHA-256 of the whole content. A person's copy with another one takes over what was compiled here
/// (carry_over.h), be it other text or made otherwise from the same.
QString buildOf(Connection &connection) {
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(connection.handle(), "main", &size, 0);
    if (bytes == nullptr) connection.fail(QStringLiteral("be read"));
    const QByteArrayView content(bytes, static_cast<qsizetype>(size));
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    sqlite3_free(bytes);
    return QString::fromLatin1(hash);
}

/// Beside the file that is to be: renaming is then one step, and replaces what is there.
void writeFile(Connection &connection, const QString &outFile) {
    const QString draft = outFile + QStringLiteral(".part");
    const std::filesystem::path from = draft.toStdU16String();
    const std::filesystem::path to = outFile.toStdU16String();
    std::error_code failed;
    std::filesystem::remove(from, failed);
    if (!QFileInfo(outFile).absoluteDir().mkpath(QStringLiteral(".")))
        throw Error(Error::Kind::Storage, QStringLiteral("The folder of %1 cannot be made.").arg(outFile),
                    QStringLiteral("Check that you may write there."));
    try {
        Query vacuum(connection, QStringLiteral("vacuum into ?"));
        vacuum.bind(draft).run();
    } catch (...) {
        std::filesystem::remove(from, failed);
        throw;
    }
    std::filesystem::rename(from, to, failed);
    if (!failed) return;
    const QString why = QString::fromStdString(failed.message());
    std::filesystem::remove(from, failed);
    throw Error(Error::Kind::Storage, QStringLiteral("%1 cannot be written (%2).").arg(outFile, why),
                QStringLiteral("Check that you may write there."));
}

} // namespace

CompileResult compileCatalog(const QString &textFolder, const QString &outFile, WholeTexts wholeTexts) {
    if (!QFileInfo(textFolder).isDir())
        throw Error(Error::Kind::BadFile, QStringLiteral("%1 is no folder.").arg(textFolder),
                    QStringLiteral("Name the folder that holds the catalog's text."));
    Connection connection(QStringLiteral(":memory:"), Connection::Mode::Create);
    migrate(connection);
    CompileResult result;
    {
        Transaction transaction(connection);
        Compiler compiler(connection, textFolder, wholeTexts);
        compiler.run();
        result.problems = compiler.problems().sorted();
        result.leftOut = compiler.problems().leftOut();
        if (!result.ok()) return result;
        writeMeta(connection, compiler.newestSeen());
        rebuildIndex(connection);
        transaction.commit();
    }
    Query(connection, QStringLiteral("insert into meta (key, value) values ('build', ?)"))
        .bind(buildOf(connection))
        .run();
    const auto count = [&](const QString &table) {
        return connection.value(QStringLiteral("select count(*) from ") + table).toInt();
    };
    result.ceremonies = count(QStringLiteral("ceremony"));
    result.nominations = count(QStringLiteral("nomination"));
    result.speechTexts = count(QStringLiteral("speech_text"));
    result.posts = count(QStringLiteral("post"));
    writeFile(connection, outFile);
    return result;
}

} // namespace podium

// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/dockerfile.h"

#include "core/base/addonce.h"

#include <QHash>
#include <QRegularExpression>

namespace stowage {

namespace {

/// An instruction: "COPY", {"--from=base"}, "/a /b".
struct Instruction {
    QString verb;
    QStringList flags;
    QString rest;
};

/// Directives stand before everything else.
QString escapeOf(const QStringList &lines)
{
    static const QRegularExpression directive(QStringLiteral("^#\\s*([A-Za-z]+)\\s*=\\s*(\\S+)\\s*$"));
    for (const QString &line : lines) {
        const auto match = directive.match(line);
        if (!match.hasMatch())
            break;
        if (match.captured(1).compare(QLatin1StringView("escape"), Qt::CaseInsensitive) == 0)
            return match.captured(2);
    }
    return QStringLiteral("\\");
}

Instruction instructionIn(const QString &line)
{
    Instruction found{line.section(u' ', 0, 0).toUpper(), {}, line.section(u' ', 1)};
    while (found.rest.startsWith(QLatin1StringView("--"))) {
        found.flags.append(found.rest.section(u' ', 0, 0));
        found.rest = found.rest.section(u' ', 1).trimmed();
    }
    return found;
}

/// Where a heredoc that begins in this line ends: "EOF"; empty: none begins.
QString heredocIn(const Instruction &instruction)
{
    static const QRegularExpression heredoc(
        QStringLiteral("(?:^|\\s)\\d*<<-?([\"']?)([A-Za-z_][A-Za-z0-9_]*)\\1(?=\\s|$)"));
    static const QStringList verbs{QStringLiteral("RUN"), QStringLiteral("COPY"), QStringLiteral("ADD")};
    return verbs.contains(instruction.verb) ? heredoc.match(instruction.rest).captured(2) : QString();
}

/// Where the heredoc ends; the line before where it never does, and so is none.
qsizetype endOfHeredoc(const QStringList &lines, qsizetype at, const QString &name)
{
    for (qsizetype line = at + 1; line < lines.size() && !name.isEmpty(); ++line) {
        if (lines[line].trimmed() == name)
            return line;
    }
    return at;
}

/// Lines that go on are one, and comments are none; what stands in heredocs is passed over.
QList<Instruction> instructionsIn(const QByteArray &text)
{
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    const QString escape = escapeOf(lines);
    QList<Instruction> found;
    QString whole;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString line = lines[at].trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.endsWith(escape)) {
            whole += line.chopped(1) + u' ';
            continue;
        }
        found.append(instructionIn((std::exchange(whole, {}) + line).simplified()));
        at = endOfHeredoc(lines, at, heredocIn(found.last()));
    }
    return found;
}

using Values = QHash<QString, QString>;

/// "$NAME", "${NAME}", "${NAME:-otherwise}".
QString substituted(const QString &text, const Values &values)
{
    static const QRegularExpression variable(
        QStringLiteral("\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^}]*))?\\})"));
    QString result;
    qsizetype end = 0;
    for (const auto &match : variable.globalMatch(text)) {
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        const QString name = match.captured(1) + match.captured(2);
        result += values.value(name, match.captured(3));
        end = match.capturedEnd();
    }
    return result += QStringView(text).sliced(end);
}

QString valueOfFlag(const Instruction &instruction, const QString &flag)
{
    for (const QString &written : instruction.flags) {
        if (written.startsWith(flag + u'='))
            return written.sliced(flag.size() + 1);
    }
    return {};
}

/// What Docker's classic builder knows of flags.
bool isClassicFlag(const Instruction &instruction, const QString &flag)
{
    static const QHash<QString, QStringList> known{{QStringLiteral("FROM"), {QStringLiteral("--platform")}},
        {QStringLiteral("COPY"), {QStringLiteral("--from"), QStringLiteral("--chown")}},
        {QStringLiteral("ADD"), {QStringLiteral("--chown")}}};
    return instruction.verb == QLatin1StringView("HEALTHCHECK")
        || known.value(instruction.verb).contains(flag.section(u'=', 0, 0));
}

bool needsBuildKit(const Instruction &instruction)
{
    return !heredocIn(instruction).isEmpty() || std::ranges::any_of(instruction.flags, [&](const QString &flag) {
        return !isClassicFlag(instruction, flag);
    });
}

/// Reads one instruction after the other.
struct Reader {
    Values values;
    DockerfileFacts facts{};
    int stages = 0;

    void noteImage(const QString &name)
    {
        bool isNumber = false;
        name.toInt(&isNumber);
        const bool isStage = facts.stages.contains(name, Qt::CaseInsensitive) || isNumber;
        if (const auto image = Reference::parse(name); image && !isStage && name != QLatin1StringView("scratch"))
            addOnce(facts.images, {*image});
    }

    void from(const Instruction &instruction)
    {
        const QStringList words = substituted(instruction.rest, values).split(u' ');
        noteImage(words.first());
        ++stages;
        if (words.size() == 3 && words[1].compare(QLatin1StringView("as"), Qt::CaseInsensitive) == 0)
            facts.stages.append(words[2]);
    }

    /// Only those before the first FROM count for names in FROM.
    void argument(const QString &text)
    {
        for (const QString &word : text.split(u' ')) {
            const QString name = word.section(u'=', 0, 0);
            addOnce(facts.arguments, {name});
            if (stages == 0 && word.contains(u'=') && !values.contains(name))
                values.insert(name, substituted(word.section(u'=', 1).remove(u'"'), values));
        }
    }

    void take(const Instruction &instruction)
    {
        if (instruction.verb == QLatin1StringView("FROM"))
            from(instruction);
        else if (instruction.verb == QLatin1StringView("ARG"))
            argument(instruction.rest);
        else if (const QString source = valueOfFlag(instruction, QStringLiteral("--from")); !source.isEmpty())
            noteImage(source);
        facts.needsBuildKit = facts.needsBuildKit || needsBuildKit(instruction);
    }
};

} // namespace

DockerfileFacts readDockerfile(const QByteArray &text, const QStringList &arguments)
{
    Reader reader;
    for (const QString &argument : arguments)
        reader.values.insert(argument.section(u'=', 0, 0), argument.section(u'=', 1));
    for (const Instruction &instruction : instructionsIn(text))
        reader.take(instruction);
    return reader.facts;
}

} // namespace stowage

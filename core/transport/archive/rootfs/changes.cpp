// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/rootfs/changes.h"

#include "core/base/tr.h"
#include "core/transport/archive/rootfs/dockerwords.h"
#include "core/transport/archive/rootfs/healthcheck.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

using Apply = Result<void> (*)(QJsonObject &config, const QString &arguments);

std::unexpected<Error> unclear(const QString &text)
{
    return fail(ErrorKind::Usage, Tr::tr("The change “%1” cannot be understood.").arg(text));
}

/// `["a", "b"]` as it is, anything else as a line for the shell.
QJsonArray command(const QString &arguments)
{
    if (const auto list = execForm(arguments))
        return QJsonArray::fromStringList(*list);
    return {u"/bin/sh"_s, u"-c"_s, arguments};
}

Result<void> applyCmd(QJsonObject &config, const QString &arguments)
{
    config[u"Cmd"_s] = command(arguments);
    return {};
}

Result<void> applyEntrypoint(QJsonObject &config, const QString &arguments)
{
    config[u"Entrypoint"_s] = command(arguments);
    return {};
}

Result<void> applyEnv(QJsonObject &config, const QString &arguments)
{
    const auto pairs = keyValues(arguments);
    if (!pairs)
        return unclear(u"ENV "_s + arguments);
    QStringList env = config.value("Env"_L1).toVariant().toStringList();
    for (const auto &[key, value] : *pairs) {
        env.removeIf([&](const QString &entry) { return entry.startsWith(key + u'='); });
        env << key + u'=' + value;
    }
    config[u"Env"_s] = QJsonArray::fromStringList(env);
    return {};
}

Result<void> applyLabel(QJsonObject &config, const QString &arguments)
{
    const auto pairs = keyValues(arguments);
    if (!pairs)
        return unclear(u"LABEL "_s + arguments);
    QJsonObject labels = config.value("Labels"_L1).toObject();
    for (const auto &[key, value] : *pairs)
        labels[key] = value;
    config[u"Labels"_s] = labels;
    return {};
}

Result<void> applyExpose(QJsonObject &config, const QString &arguments)
{
    static const QRegularExpression port(
        u"^(\\d{1,5})(?:-(\\d{1,5}))?(?:/(tcp|udp|sctp))?$"_s, QRegularExpression::CaseInsensitiveOption);
    QJsonObject ports = config.value("ExposedPorts"_L1).toObject();
    for (const QString &word : words(arguments)) {
        const auto match = port.match(word);
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (!match.hasMatch() || first < 1 || last < first || last > 65535)
            return unclear(u"EXPOSE "_s + word);
        const QString protocol = match.captured(3).isEmpty() ? u"tcp"_s : match.captured(3).toLower();
        for (int number = first; number <= last; ++number)
            ports[u"%1/%2"_s.arg(number).arg(protocol)] = QJsonObject();
    }
    config[u"ExposedPorts"_s] = ports;
    return {};
}

Result<void> applyHealthcheck(QJsonObject &config, const QString &arguments)
{
    const auto check = healthcheck(arguments);
    if (!check)
        return fail(check.error());
    config[u"Healthcheck"_s] = *check;
    return {};
}

Result<void> applyOnBuild(QJsonObject &config, const QString &arguments)
{
    QJsonArray triggers = config.value("OnBuild"_L1).toArray();
    triggers << arguments;
    config[u"OnBuild"_s] = triggers;
    return {};
}

Result<void> applyStopSignal(QJsonObject &config, const QString &arguments)
{
    config[u"StopSignal"_s] = arguments;
    return {};
}

Result<void> applyUser(QJsonObject &config, const QString &arguments)
{
    config[u"User"_s] = arguments;
    return {};
}

Result<void> applyVolume(QJsonObject &config, const QString &arguments)
{
    QJsonObject volumes = config.value("Volumes"_L1).toObject();
    for (const QString &path : execForm(arguments).value_or(words(arguments)))
        volumes[path] = QJsonObject();
    config[u"Volumes"_s] = volumes;
    return {};
}

/// A relative path goes on from the one before.
Result<void> applyWorkdir(QJsonObject &config, const QString &arguments)
{
    const QString before = config.value("WorkingDir"_L1).toString(u"/"_s);
    config[u"WorkingDir"_s] = QDir::cleanPath(arguments.startsWith(u'/') ? arguments : before + u'/' + arguments);
    return {};
}

Apply applierOf(const QString &instruction)
{
    static const QHash<QString, Apply> appliers = {{u"CMD"_s, applyCmd}, {u"ENTRYPOINT"_s, applyEntrypoint},
        {u"ENV"_s, applyEnv}, {u"EXPOSE"_s, applyExpose}, {u"HEALTHCHECK"_s, applyHealthcheck},
        {u"LABEL"_s, applyLabel}, {u"ONBUILD"_s, applyOnBuild}, {u"STOPSIGNAL"_s, applyStopSignal},
        {u"USER"_s, applyUser}, {u"VOLUME"_s, applyVolume}, {u"WORKDIR"_s, applyWorkdir}};
    return appliers.value(instruction);
}

} // namespace

Result<QJsonObject> configFromChanges(const QStringList &changes)
{
    QJsonObject config;
    for (const QString &change : changes) {
        const QString text = change.trimmed();
        const qsizetype space = text.indexOf(QRegularExpression(u"\\s"_s));
        const QString instruction = text.left(space).toUpper();
        const Apply apply = applierOf(instruction);
        if (!apply)
            return fail(ErrorKind::Usage,
                Tr::tr("%1 is no change that an import can make. These are: CMD, ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, "
                       "LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME, WORKDIR.")
                    .arg(instruction.left(50)));
        if (space < 0)
            return unclear(text);
        if (const auto applied = apply(config, text.sliced(space).trimmed()); !applied)
            return fail(applied.error());
    }
    return config;
}

} // namespace stowage

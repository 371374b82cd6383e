// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/rootfs/healthcheck.h"

#include "core/base/tr.h"
#include "core/transport/archive/rootfs/dockerwords.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <optional>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unclear(const QString &text)
{
    return fail(ErrorKind::Usage, Tr::tr("The change “%1” cannot be understood.").arg(u"HEALTHCHECK "_s + text));
}

/// A duration as Go writes it ("1m30s", "500ms") in nanoseconds.
std::optional<qint64> nanoseconds(const QString &text)
{
    static const QRegularExpression whole(u"^(\\d+(\\.\\d+)?(h|m|s|ms|us|ns))+$"_s);
    static const QRegularExpression part(u"(\\d+(?:\\.\\d+)?)(h|ms|m|s|us|ns)"_s);
    static const QHash<QString, double> units
        = {{u"h"_s, 3.6e12}, {u"m"_s, 6e10}, {u"s"_s, 1e9}, {u"ms"_s, 1e6}, {u"us"_s, 1e3}, {u"ns"_s, 1}};
    if (!whole.match(text).hasMatch())
        return std::nullopt;
    double sum = 0;
    for (const auto &match : part.globalMatch(text))
        sum += match.captured(1).toDouble() * units.value(match.captured(2));
    return qint64(sum);
}

Result<void> applyOption(QJsonObject &check, const QString &name, const QString &value)
{
    static const QHash<QString, QString> durations = {{u"interval"_s, u"Interval"_s}, {u"timeout"_s, u"Timeout"_s},
        {u"start-period"_s, u"StartPeriod"_s}, {u"start-interval"_s, u"StartInterval"_s}};
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    const auto duration = nanoseconds(value);
    if (name == "retries"_L1 && isNumber && number >= 0)
        check[u"Retries"_s] = number;
    else if (durations.contains(name) && duration)
        check[durations.value(name)] = *duration;
    else
        return unclear(u"--%1=%2"_s.arg(name, value));
    return {};
}

QJsonArray test(const QString &command)
{
    if (const auto list = execForm(command))
        return QJsonArray::fromStringList(QStringList{u"CMD"_s} + *list);
    return {u"CMD-SHELL"_s, command};
}

} // namespace

Result<QJsonObject> healthcheck(const QString &arguments)
{
    static const QRegularExpression option(u"^--([a-z-]+)=(\\S+)\\s+"_s);
    QJsonObject check;
    QString rest = arguments.trimmed();
    for (auto match = option.match(rest); match.hasMatch(); match = option.match(rest)) {
        if (const auto applied = applyOption(check, match.captured(1), match.captured(2)); !applied)
            return fail(applied.error());
        rest = rest.sliced(match.capturedEnd());
    }
    if (rest.compare("NONE"_L1, Qt::CaseInsensitive) == 0 && check.isEmpty())
        return QJsonObject{{u"Test"_s, QJsonArray{u"NONE"_s}}};
    static const QRegularExpression cmd(u"^CMD\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = cmd.match(rest);
    if (!match.hasMatch())
        return unclear(arguments);
    check[u"Test"_s] = test(rest.sliced(match.capturedEnd()));
    return check;
}

} // namespace stowage

// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/conformance/conversation.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

namespace {

using Words = QMap<QByteArray, QByteArray>;

/// "name", "name[400:]" or "name[:400]".
QByteArray pieceOf(const QByteArray &drawn, const Words &bodies)
{
    static const QRegularExpression form(u"^([^\\[]+)(?:\\[(\\d*):(\\d*)\\])?$"_s);
    const auto match = form.match(QString::fromLatin1(drawn));
    const QByteArray whole = bodies.value(match.captured(1).toLatin1());
    Q_ASSERT(!whole.isNull());
    const qsizetype from = match.captured(2).toLongLong();
    const QString until = match.captured(3);
    return whole.sliced(from, (until.isEmpty() ? whole.size() : until.toLongLong()) - from);
}

bool isHeader(const QByteArray &part)
{
    static const QRegularExpression form(u"^[A-Za-z-]+: "_s);
    return form.match(QString::fromLatin1(part)).hasMatch();
}

std::pair<QByteArray, QByteArray> headerIn(const QByteArray &part)
{
    const qsizetype colon = part.indexOf(": ");
    return {part.first(colon), part.sliced(colon + 2)};
}

QByteArrayList partsOf(const QByteArray &side)
{
    QByteArrayList parts;
    for (const QString &part : QString::fromLatin1(side).split(u" | "_s))
        parts.append(part.trimmed().toLatin1());
    return parts;
}

void readRequest(Step &step, const QByteArray &side, const Words &words, const Words &bodies)
{
    QByteArrayList parts = partsOf(side);
    step.line = parts.join(" | ");
    step.asked = spelledOut(parts.takeFirst(), words);
    for (const QByteArray &part : std::as_const(parts)) {
        if (isHeader(part)) {
            step.wanted.append(headerIn(spelledOut(part, words)));
        } else {
            step.checksBody = true;
            step.sent = part.startsWith('=') ? pieceOf(part.sliced(1), bodies) : part;
        }
    }
}

void readAnswer(Step &step, const QByteArray &side, const Words &words, const Words &bodies)
{
    QByteArrayList parts = partsOf(side);
    step.status = parts.takeFirst().toInt();
    for (const QByteArray &part : std::as_const(parts)) {
        if (isHeader(part))
            step.headers.append(headerIn(spelledOut(part, words)));
        else
            step.body = part.startsWith('=') ? pieceOf(part.sliced(1), bodies) : spelledOut(part, words);
    }
}

bool fits(const QByteArray &value, const QByteArray &wanted)
{
    const QString pattern = QRegularExpression::wildcardToRegularExpression(
        QString::fromLatin1(wanted), QRegularExpression::NonPathWildcardConversion);
    return QRegularExpression(pattern).match(QString::fromLatin1(value)).hasMatch();
}

} // namespace

QByteArray spelledOut(QByteArray text, const Words &words)
{
    QByteArrayList names = words.keys();
    std::ranges::sort(names, std::ranges::greater(), &QByteArray::size); // "$big" begins "$bigmanifest", too
    for (const QByteArray &name : std::as_const(names))
        text.replace('$' + name, words.value(name));
    return text;
}

QList<Step> parseConversation(const QString &drawn, const Words &words, const Words &bodies)
{
    QList<Step> steps;
    for (const QString &line : drawn.split(u'\n', Qt::SkipEmptyParts)) {
        const QString text = line.trimmed();
        if (text.isEmpty())
            continue;
        Step step;
        readRequest(step, text.section(u" -> "_s, 0, 0).toLatin1(), words, bodies);
        readAnswer(step, text.section(u" -> "_s, 1).toLatin1(), words, bodies);
        steps.append(step);
    }
    return steps;
}

QByteArray shortForm(const HeardRequest &request, const QByteArray &cdn)
{
    const QByteArray method = request.head.firstLine.split(' ').first();
    QByteArray target = request.head.secondWord();
    if (request.head.value("Host") == cdn)
        target.prepend("http://" + cdn);
    const QByteArray home = "/v2/team/app/";
    return method + ' ' + (target.startsWith(home) ? target.sliced(home.size()) : target);
}

QByteArray complaint(const Step &step, const HeardRequest &request, const QByteArray &cdn)
{
    if (shortForm(request, cdn) != step.asked)
        return "not " + step.asked;
    for (const auto &[name, value] : step.wanted) {
        const QByteArray heard = request.head.value(name);
        if (value == "-" ? !heard.isNull() : !fits(heard, value))
            return name + ": " + heard;
    }
    if (step.checksBody && request.body != step.sent)
        return "a body of " + QByteArray::number(request.body.size())
            + " bytes: " + request.body.first(std::min<qsizetype>(request.body.size(), 100));
    return {};
}

} // namespace stowage

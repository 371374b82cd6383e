// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/solvestatus.h"

#include "core/base/rfc3339.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace stowage {

namespace {

QString textIn(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

/// Bytes of Go stand in JSON as base64.
QByteArray bytesIn(const QJsonObject &object, QLatin1StringView key)
{
    return QByteArray::fromBase64(textIn(object, key).toLatin1());
}

QDateTime timeOf(const QJsonObject &object, QLatin1StringView key)
{
    return fromRfc3339(textIn(object, key));
}

bool isForItself(const QString &name)
{
    return name.startsWith(QLatin1StringView("[internal]")) || name.startsWith(QLatin1StringView("[auth]"));
}

/// "[made 1/2] RUN make".
BuildEvent stepOf(const QString &name, int step)
{
    static const QRegularExpression placed(
        QStringLiteral("^\\[([^\\]]+)\\] (.*)$"), QRegularExpression::DotMatchesEverythingOption);
    const auto match = placed.match(name);
    return {BuildEvent::What::Step, step, match.hasMatch() ? match.captured(2) : name, match.captured(1)};
}

} // namespace

SolveStatus::SolveStatus(TellBuild tell, ProgressFn layer)
    : m_tell(std::move(tell))
    , m_layer(std::move(layer))
{
}

void SolveStatus::add(const QJsonObject &status)
{
    const auto each = [&](QLatin1StringView key, void (SolveStatus::*take)(const QJsonObject &)) {
        for (const QJsonValue &value : status.value(key).toArray())
            (this->*take)(value.toObject());
    };
    each(QLatin1StringView("vertexes"), &SolveStatus::addVertex);
    each(QLatin1StringView("statuses"), &SolveStatus::addLayer);
    each(QLatin1StringView("logs"), &SolveStatus::addLog);
    each(QLatin1StringView("warnings"), &SolveStatus::addWarning);
}

void SolveStatus::begin(Vertex &vertex)
{
    if (vertex.step != 0)
        return;
    vertex.step = ++m_steps;
    m_tell(stepOf(vertex.name, vertex.step));
}

SolveStatus::Vertex &SolveStatus::vertexFor(const QString &digest)
{
    const auto [vertex, isNew] = m_vertices.try_emplace(digest);
    if (isNew)
        m_order.append(digest);
    return vertex->second;
}

/// The same one may be told of several times, and begin anew.
void SolveStatus::addVertex(const QJsonObject &object)
{
    Vertex &vertex = vertexFor(textIn(object, QLatin1StringView("digest")));
    vertex.name = plainText(textIn(object, QLatin1StringView("name")));
    vertex.isInternal = isForItself(vertex.name);
    const QDateTime started = timeOf(object, QLatin1StringView("started"));
    if (!started.isValid() || vertex.hasEnded)
        return;
    vertex.started = started;
    if (!vertex.isInternal)
        begin(vertex);
    if (object.contains(QLatin1StringView("completed")))
        endVertex(vertex, object);
}

void SolveStatus::endVertex(Vertex &vertex, const QJsonObject &object)
{
    using What = BuildEvent::What;
    const QString error = plainText(textIn(object, QLatin1StringView("error")));
    // What stops because something else has failed is no failure.
    if (error.endsWith(QLatin1StringView("context canceled")) || (vertex.isInternal && error.isEmpty()))
        return;
    begin(vertex);
    if (const QString rest = vertex.output.rest(); !rest.isEmpty())
        print(vertex, {rest});
    vertex.hasEnded = true;
    const qint64 took = vertex.started.msecsTo(timeOf(object, QLatin1StringView("completed")));
    if (!error.isEmpty()) {
        m_error = m_error.isEmpty() ? error : m_error;
        return m_tell({What::Failed, vertex.step, error, {}, took});
    }
    if (object.value(QLatin1StringView("cached")).toBool())
        return m_tell({What::Cached, vertex.step});
    m_tell({What::Done, vertex.step, {}, {}, took});
}

void SolveStatus::print(Vertex &vertex, const QStringList &lines)
{
    if (!lines.isEmpty())
        begin(vertex);
    for (const QString &line : lines)
        m_tell({BuildEvent::What::Output, vertex.step, line});
}

void SolveStatus::addLog(const QJsonObject &object)
{
    Vertex &vertex = vertexFor(textIn(object, QLatin1StringView("vertex")));
    print(vertex, vertex.output.add(vertex.decoder.decode(bytesIn(object, QLatin1StringView("data")))));
}

void SolveStatus::addWarning(const QJsonObject &object)
{
    const QString text = QString::fromUtf8(bytesIn(object, QLatin1StringView("short")));
    const Vertex &vertex = vertexFor(textIn(object, QLatin1StringView("vertex")));
    m_tell({BuildEvent::What::Output, vertex.step, plainText(text)});
}

/// "sha256:…" with bytes is a layer that is fetched, and once more without it is one that is unpacked.
void SolveStatus::addLayer(const QJsonObject &object)
{
    const QString id = textIn(object, QLatin1StringView("id"));
    const qint64 total = object.value(QLatin1StringView("total")).toInteger();
    if (!id.startsWith(QLatin1StringView("sha256:")) || total <= 0)
        return;
    const bool isDone = object.contains(QLatin1StringView("completed"));
    m_layer({id, isDone ? Phase::Done : Phase::Transfer,
        isDone ? total : object.value(QLatin1StringView("current")).toInteger(), total});
}

void SolveStatus::end()
{
    for (const QString &digest : std::as_const(m_order)) {
        Vertex &vertex = vertexFor(digest);
        if (vertex.step == 0 || vertex.hasEnded)
            continue;
        if (const QString rest = vertex.output.rest(); !rest.isEmpty())
            print(vertex, {rest});
        m_tell({BuildEvent::What::Stopped, vertex.step});
        vertex.hasEnded = true;
    }
}

} // namespace stowage

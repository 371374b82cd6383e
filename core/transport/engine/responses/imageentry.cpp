// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/imageentry.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

namespace stowage {

namespace {

/// "<none>:<none>", as Docker said it before 1.43, and the name that the containerd store gives what has none.
bool isNoName(const QString &text)
{
    return text.isEmpty() || text.contains(u"<none>") || text.startsWith(u"moby-dangling@");
}

/// Takes names one after the other, each once. Podman has digests among the tags, and so has the containerd store.
class Sorter {
public:
    explicit Sorter(EngineNames &names)
        : m_names(names)
    {
    }

    void add(const QJsonValue &texts)
    {
        for (const QJsonValue text : texts.toArray())
            addOne(text.toString());
    }

private:
    void addOne(const QString &text)
    {
        constexpr qsizetype longest = 1024;
        if (isNoName(text))
            return;
        const auto name = Reference::parse(text);
        if (!name)
            m_names.odd.append(text.left(longest));
        else if (isNew(*name))
            (name->digest().isNull() ? m_names.tags : m_names.digests).append(*name);
    }

    bool isNew(const Reference &name)
    {
        const qsizetype before = m_seen.size();
        m_seen.insert(name);
        return m_seen.size() > before;
    }

    EngineNames &m_names;
    QSet<Reference> m_seen;
};

} // namespace

EngineNames namesIn(const QJsonObject &entry)
{
    EngineNames names;
    Sorter sorter(names);
    sorter.add(entry.value(QLatin1StringView("RepoTags")));
    // Podman and Docker's containerd store name images that were pulled by digest here: no rubbish, and never pruned.
    names.named = names.tags.size() + names.odd.size() + names.digests.size();
    sorter.add(entry.value(QLatin1StringView("RepoDigests")));
    return names;
}

QDateTime createdIn(const QJsonObject &entry)
{
    constexpr qint64 endOfYear9999 = 253'402'300'799;
    const qint64 seconds = entry.value(QLatin1StringView("Created")).toInteger(0);
    if (seconds <= 0 || seconds > endOfYear9999)
        return {};
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
}

std::optional<Descriptor> descriptorIn(const QJsonObject &entry)
{
    const QJsonObject object = entry.value(QLatin1StringView("Descriptor")).toObject();
    if (object.isEmpty())
        return std::nullopt;
    auto descriptor = Descriptor::fromJson(object);
    return descriptor ? std::optional(*std::move(descriptor)) : std::nullopt;
}

} // namespace stowage

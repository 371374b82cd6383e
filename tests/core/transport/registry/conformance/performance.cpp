// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/conformance/performance.h"

#include "core/oci/mediatype.h"
#include "tests/core/transport/registry/upload/pusher.h"

namespace stowage {

static constexpr qint64 moreThanAPart = 17 * 1024 * 1024;

Performance::Performance()
{
    auto started = ScriptedRegistry::start();
    if (started)
        m_registry = *std::move(started);
    m_bodies = {{"layer", stowage::layerBytes(1000, 1)}, {"big", stowage::layerBytes(moreThanAPart, 2)}};
    m_image = imageOf(m_bodies["layer"]);
    m_bigImage = imageOf(m_bodies["big"]);
    m_layer = Manifest::parse(m_image.root).value().layers.first();
    m_bodies.insert("manifest", m_image.root.bytes);
    m_bodies.insert("bigmanifest", m_bigImage.root.bytes);
    m_bodies.insert("config", m_image.blobs.value(m_image.config));
    for (const QByteArray &name : m_bodies.keys())
        m_words.insert(name, Digest::of(m_bodies.value(name)).toString().toLatin1());
    m_words.insert("host", m_registry->host());
    m_words.insert("cdn", "http://" + m_registry->cdn());
    m_words.insert("accepted",
        "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, "
        "application/vnd.docker.distribution.manifest.list.v2+json, "
        "application/vnd.docker.distribution.manifest.v2+json");
    m_words.insert("oci", media::ociManifest.toLatin1());
    m_words.insert("other", Digest::of("other").toString().toLatin1());
}

QString Performance::spelledOut(const QString &text) const
{
    return QString::fromLatin1(stowage::spelledOut(text.toLatin1(), m_words));
}

void Performance::begin(const QString &drawn)
{
    m_steps = parseConversation(drawn, m_words, m_bodies);
    m_registry->learn(m_steps);
}

void Performance::compare() const
{
    QByteArrayList expected;
    for (const Step &step : m_steps)
        expected.append(step.line);
    QCOMPARE(m_registry->heard().join('\n'), expected.join('\n'));
}

} // namespace stowage

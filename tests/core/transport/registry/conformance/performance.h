// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/core/transport/registry/conformance/scriptedregistry.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/support/imagebuilder.h"

#include <QTest>

namespace stowage {

/// A conversation as it should go, and how it must end: "done", or the error's kind and some of its words,
/// "damaged: not the size".
struct Play {
    QString drawn;
    QString ends;
};

/// The stage of one conversation: an image, "$manifest", "$layer" (1000 bytes), "$big" (17 MiB), "$config" as the words
/// of a conversation and "=manifest", "=layer", "=big", "=config" as its bodies; "$host" and "$cdn" are where it is
/// played, "$oci" the type of the
/// manifest, "$accepted" the types that are asked for, "$other" the digest of something else.
class Performance {
public:
    Performance();

    /// Null when there is no port to listen on.
    ScriptedRegistry *registry() const { return m_registry.get(); }
    QString host() const { return QString::fromLatin1(m_registry->host()); }
    QString spelledOut(const QString &text) const; ///< "@$manifest" with the digest
    const DrawnImage &image() const { return m_image; } ///< of one layer, "layer"
    const DrawnImage &bigImage() const { return m_bigImage; } ///< of one layer, "big"
    Descriptor layer() const { return m_layer; }
    QByteArray layerBytes() const { return m_bodies.value("layer"); }

    void begin(const QString &drawn);
    /// Fails the test unless all that was drawn was asked, in its order, and nothing else.
    void compare() const;

private:
    std::unique_ptr<ScriptedRegistry> m_registry;
    DrawnImage m_image;
    DrawnImage m_bigImage;
    Descriptor m_layer;
    QMap<QByteArray, QByteArray> m_words;
    QMap<QByteArray, QByteArray> m_bodies;
    QList<Step> m_steps;
};

/// "done", or what went wrong in the words of Play::ends, for a comparison.
template <typename T>
QString endOf(const Result<T> &result, const QString &expected)
{
    if (result)
        return QStringLiteral("done");
    const QString kind = kindName(result.error().kind);
    const QString words = result.error().message.words();
    const QString part = expected.section(QStringLiteral(": "), 1);
    return part.isEmpty() ? kind : kind + QStringLiteral(": ") + (words.contains(part) ? part : words);
}

/// Plays a row to its end and compares both.
#define COMPARE_PERFORMANCE(performance, outcome, expected)                                                            \
    do {                                                                                                               \
        const auto &played = (outcome);                                                                                \
        (performance).compare();                                                                                       \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
        QCOMPARE(endOf(played, (expected)), (expected));                                                               \
    } while (false)

} // namespace stowage

// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/imageconfig.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/oci/history.h"

#include <algorithm>

namespace stowage {

namespace {

std::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Damaged, Tr::tr("The configuration of the image is damaged."), detail);
}

/// An object, or an empty one when it is missing or null.
Result<QJsonObject> objectIn(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull() || value.isObject())
        return value.toObject();
    return damaged(QStringLiteral("\"%1\" is not an object").arg(key));
}

Result<QList<Digest>> diffIdsIn(const QJsonObject &config)
{
    auto rootfs = objectIn(config, QStringLiteral("rootfs"));
    if (!rootfs)
        return fail(rootfs.error());
    auto texts = stringsIn(*rootfs, QStringLiteral("diff_ids"), Tr::tr("The configuration of the image"));
    if (!texts)
        return fail(texts.error());
    QList<Digest> diffIds;
    for (const QString &text : std::as_const(*texts)) {
        auto digest = Digest::parse(text);
        if (!digest)
            return damaged(QStringLiteral("diff_ids: %1").arg(digest.error().detail));
        diffIds.append(*std::move(digest));
    }
    return diffIds;
}

Result<QMap<QString, QString>> labelsIn(const QJsonObject &object)
{
    auto labels = objectIn(object, QStringLiteral("Labels"));
    if (!labels)
        return fail(labels.error());
    QMap<QString, QString> result;
    for (auto label = labels->constBegin(); label != labels->constEnd(); ++label) {
        if (!label->isString() && !label->isNull())
            return damaged(QStringLiteral("label \"%1\" is not a string").arg(label.key()));
        result.insert(label.key(), label->toString());
    }
    return result;
}

/// Reads field after field and keeps the first error, so that each field is one line.
class FieldReader {
public:
    explicit FieldReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(const QString &key) { return keep(stringIn(m_object, key, what())); }
    QStringList list(const QString &key) { return keep(stringsIn(m_object, key, what())); }
    QStringList keys(const QString &key) { return keep(objectIn(m_object, key)).keys(); }
    QMap<QString, QString> labels() { return keep(labelsIn(m_object)); }
    QJsonObject object(const QString &key) { return keep(objectIn(m_object, key)); }
    QList<Digest> diffIds() { return keep(diffIdsIn(m_object)); }
    QList<HistoryEntry> history(qsizetype layers) { return keep(historyIn(m_object, layers)); }

    const std::optional<Error> &error() const { return m_error; }

private:
    static QString what() { return Tr::tr("The configuration of the image"); }

    template <typename T>
    T keep(Result<T> result)
    {
        if (result)
            return *std::move(result);
        if (!m_error)
            m_error = result.error();
        return {};
    }

    QJsonObject m_object;
    std::optional<Error> m_error;
};

Result<void> readRunSettings(ImageConfig &config, const QJsonObject &object)
{
    FieldReader reader(object);
    config.env = reader.list(QStringLiteral("Env"));
    config.entrypoint = reader.list(QStringLiteral("Entrypoint"));
    config.command = reader.list(QStringLiteral("Cmd"));
    config.exposedPorts = reader.keys(QStringLiteral("ExposedPorts"));
    config.volumes = reader.keys(QStringLiteral("Volumes"));
    config.user = reader.text(QStringLiteral("User"));
    config.workingDir = reader.text(QStringLiteral("WorkingDir"));
    config.stopSignal = reader.text(QStringLiteral("StopSignal"));
    config.labels = reader.labels();
    return reader.error() ? Result<void>(fail(*reader.error())) : Result<void>();
}

} // namespace

Result<ImageConfig> ImageConfig::parse(const QByteArray &bytes)
{
    if (bytes.size() > maximumConfigSize)
        return damaged(QStringLiteral("%1 bytes").arg(bytes.size()));
    auto object = parseObject(bytes, Tr::tr("The configuration of the image"));
    if (!object)
        return fail(object.error());
    ImageConfig config;
    config.bytes = bytes;
    config.json = *object;
    config.platform = Platform::fromJson(*object);
    config.created = timeIn(*object, QStringLiteral("created"));
    FieldReader reader(*object);
    config.author = reader.text(QStringLiteral("author"));
    config.diffIds = reader.diffIds();
    config.history = reader.history(config.diffIds.size());
    const QJsonObject settings = reader.object(QStringLiteral("config"));
    if (reader.error())
        return fail(*reader.error());
    if (auto read = readRunSettings(config, settings); !read)
        return fail(read.error());
    return config;
}

void ImageConfig::fitHistory(qsizetype layers)
{
    if (std::ranges::count_if(history, [](const HistoryEntry &entry) { return entry.layer >= 0; }) == layers)
        return;
    for (HistoryEntry &entry : history)
        entry.layer = -1;
}

} // namespace stowage

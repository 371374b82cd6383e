// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/trashcode.h"

#include "core/base/json.h"

#include <QJsonDocument>

namespace stowage {

using namespace Qt::StringLiterals;

static QJsonObject itemJson(const RemovalItem &item)
{
    QJsonArray names;
    for (const Reference &name : item.names)
        names.append(name.toString());
    return {{u"digest"_s, item.digest.toString()}, {u"id"_s, item.id.isNull() ? QString() : item.id.toString()},
        {u"names"_s, names}, {u"otherNames"_s, QJsonArray::fromStringList(item.otherNames)},
        {u"deletes"_s, item.deletes}, {u"frees"_s, item.frees}};
}

static Result<RemovalItem> itemFrom(const QJsonObject &json, const Sentence &what)
{
    RemovalItem item;
    const auto digest = Digest::parse(json.value(u"digest").toString());
    const auto names = stringsIn(json, u"names"_s, what);
    const auto otherNames = stringsIn(json, u"otherNames"_s, what);
    const auto frees = integerIn(json, u"frees"_s, what);
    if (!digest)
        return fail(digest.error());
    if (!names || !otherNames || !frees)
        return fail(!names ? names.error() : !otherNames ? otherNames.error() : frees.error());
    item.digest = *digest;
    item.id = Digest::parse(json.value(u"id").toString()).value_or(Digest());
    for (const QString &name : *names) {
        if (auto reference = Reference::parse(name))
            item.names.append(*reference);
    }
    item.otherNames = *otherNames;
    item.deletes = json.value(u"deletes").toBool();
    item.frees = *frees;
    return item;
}

QByteArray encodeReceipt(const TrashReceipt &receipt)
{
    QJsonArray items;
    for (const RemovalItem &item : receipt.entry.plan.items)
        items.append(itemJson(item));
    QJsonArray descriptors;
    for (const IndexEntry &entry : receipt.removed)
        descriptors.append(entry.json);
    return QJsonDocument(
        QJsonObject{{u"version"_s, 1}, {u"removedAt"_s, receipt.entry.removedAt.toString(Qt::ISODateWithMs)},
            {u"frees"_s, receipt.entry.plan.frees}, {u"items"_s, items}, {u"descriptors"_s, descriptors}})
        .toJson();
}

Result<TrashReceipt> decodeReceipt(const QByteArray &bytes)
{
    const QString what = u"receipt"_s;
    const auto json = parseObject(bytes, what);
    if (!json)
        return fail(json.error());
    const auto frees = integerIn(*json, u"frees"_s, what);
    if (!frees)
        return fail(frees.error());
    TrashReceipt receipt;
    receipt.entry.removedAt = timeIn(*json, u"removedAt"_s);
    receipt.entry.plan.frees = *frees;
    for (const QJsonValue value : json->value(u"items").toArray()) {
        auto item = itemFrom(value.toObject(), what);
        if (!item)
            return fail(item.error());
        receipt.entry.plan.items.append(std::move(*item));
    }
    for (const QJsonValue descriptor : json->value(u"descriptors").toArray())
        receipt.removed.append(IndexEntry::fromJson(descriptor.toObject()));
    return receipt;
}

} // namespace stowage

// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/imagefacts.h"

#include "core/base/bytesize.h"
#include "models/images/imageusers.h"
#include "ui/style/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(stowage::ImageFacts)
};

void add(QList<Fact> &facts, const QString &label, const QString &text, bool fixedWidth = false)
{
    if (!text.isEmpty())
        facts.append({label, text, fixedWidth});
}

/// A digest breaks nowhere by itself: zero-width spaces let a narrow column wrap it.
QString breakable(const QString &digest)
{
    QString text;
    for (qsizetype i = 0; i < digest.size(); i += 8)
        text += digest.mid(i, 8) + wrapMark;
    return text;
}

QString sizeText(const ImageSummary &image)
{
    if (image.size <= 0)
        return {};
    if (image.uniqueSize < 0 || image.sharedSize < 0)
        return localSize(image.size);
    return Words::tr("%1: %2 only here, %3 shared with other images")
        .arg(localSize(image.size), localSize(image.uniqueSize), localSize(image.sharedSize));
}

QString platformsText(const QList<Platform> &platforms)
{
    QStringList names;
    for (const Platform &platform : platforms)
        names.append(platform.toString());
    return names.join(u", "_s);
}

QString stateText(ImageUser::Kind kind)
{
    switch (kind) {
    case ImageUser::Kind::Running:
        return Words::tr("running", "a container");
    case ImageUser::Kind::Stopped:
        return Words::tr("stopped", "a container");
    case ImageUser::Kind::External:
        return Words::tr("of another program (Buildah)", "a container");
    }
    return {};
}

QString usersText(const QList<ImageUser> &users)
{
    QStringList lines;
    for (const ImageUser &user : users)
        lines.append(userName(user) + u" · "_s + stateText(user.kind));
    return lines.join(u'\n');
}

QString originsText(const QList<Reference> &origins)
{
    QStringList lines;
    for (const Reference &origin : origins)
        lines.append(breakable(origin.familiar()));
    return lines.join(u'\n');
}

QString commandText(const QStringList &command)
{
    return command.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(command)).toJson(QJsonDocument::Compact));
}

QString labelsText(const QMap<QString, QString> &labels)
{
    QStringList lines;
    for (const auto &[key, value] : labels.asKeyValueRange())
        lines.append(key + u" = "_s + value);
    return lines.join(u'\n');
}

void addIdentity(QList<Fact> &facts, const ImageSummary &image)
{
    add(facts, Words::tr("Problem"), image.problem);
    add(facts, Words::tr("Size"), sizeText(image));
    add(facts, Words::tr("Created"),
        image.created.isValid() ? fullTime(image.created) + u" · "_s + ago(image.created) : QString());
    add(facts, Words::tr("Used by"), usersText(image.users));
    add(facts, Words::tr("Platforms"), platformsText(image.platforms));
    add(facts, Words::tr("Not here"), platformsText(image.absentPlatforms));
    add(facts, Words::tr("Kind"), image.artifactType);
    add(facts, Words::tr("ID"), breakable(image.id.toString()), true);
    if (image.digest != image.id)
        add(facts, Words::tr("Digest"), breakable(image.digest.toString()), true);
    add(facts, Words::tr("Came from"), originsText(image.origins), true);
}

/// An image that hundreds were built on says how many there are.
QString childrenText(const QStringList &children)
{
    constexpr qsizetype mostShown = 20;
    QString text = children.mid(0, mostShown).join(u'\n');
    if (const int left = int(children.size() - mostShown); left > 0)
        text += u'\n' + Words::tr("and %n more", nullptr, left);
    return text;
}

void addKinship(QList<Fact> &facts, const Kinship &kinship)
{
    add(facts, Words::tr("Built on"), kinship.parent, true);
    add(facts, Words::tr("Needed by"), childrenText(kinship.children), true);
}

void addConfig(QList<Fact> &facts, const PlatformDetails &platform)
{
    const ImageConfig &config = platform.config;
    add(facts, Words::tr("Layers"), QLocale().toString(platform.layers.size()));
    add(facts, Words::tr("Entry point"), commandText(config.entrypoint), true);
    add(facts, Words::tr("Command"), commandText(config.command), true);
    add(facts, Words::tr("Folder"), config.workingDir, true);
    add(facts, Words::tr("User"), config.user, true);
    add(facts, Words::tr("Ports"), config.exposedPorts.join(u", "_s), true);
    add(facts, Words::tr("Volumes"), config.volumes.join(u", "_s), true);
    add(facts, Words::tr("Environment"), config.env.join(u'\n'), true);
    add(facts, Words::tr("Stop signal"), config.stopSignal, true);
    add(facts, Words::tr("Author"), config.author);
}

} // namespace

QList<Fact> imageFacts(const ImageDetails &details, int platform)
{
    QList<Fact> facts;
    addIdentity(facts, details.summary);
    addKinship(facts, details.kinship);
    if (platform >= 0 && platform < details.platforms.size())
        addConfig(facts, details.platforms[platform]);
    add(facts, Words::tr("Labels"), labelsText(details.summary.labels), true);
    if (!details.attestations.isEmpty())
        add(facts, Words::tr("Attestations"), Words::tr("%n, folded away", nullptr, int(details.attestations.size())));
    return facts;
}

} // namespace stowage

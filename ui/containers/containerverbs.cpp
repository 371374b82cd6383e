// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/containers/containerverbs.h"

#include "core/image/username.h"
#include "models/places/placenames.h"
#include "ui/containers/commitdialog.h"
#include "ui/containers/terminal.h"
#include "ui/copies/copyverbs.h"
#include "ui/shell/messagebar.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace stowage {

ContainerVerbs::ContainerVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

QString ContainerVerbs::titleOf(const QString &placeId) const
{
    return engineTitleAmong(m_desk.workspace.places(), placeId);
}

void ContainerVerbs::open(QDialog *question)
{
    m_question = question;
    question->open();
}

QList<ImageUser> committable(const ImageSelection &selection)
{
    QList<ImageUser> containers;
    for (const ImageSummary &image : selection.images)
        containers += image.users;
    containers.removeIf([](const ImageUser &user) { return user.kind == ImageUser::Kind::External; });
    return containers;
}

void ContainerVerbs::askRun(const QString &placeId, const ImageSelection &selection)
{
    const QStringList names = engineNames(selection);
    if (names.isEmpty() || (m_question && m_question->isVisible()))
        return;
    const QString title
        = selection.names.isEmpty() ? selection.images.first().id.shortHex() : selection.names.first().familiar();
    auto *dialog = new RunDialog(names.first(), title, titleOf(placeId), m_desk.window);
    connect(dialog, &RunDialog::chosen, this,
        [this, placeId](const ContainerWish &wish, RunDialog::Where where) { run(placeId, wish, where); });
    open(dialog);
}

void ContainerVerbs::run(const QString &placeId, const ContainerWish &wish, RunDialog::Where where)
{
    if (where == RunDialog::Where::Terminal)
        return runInTerminal(placeId, wish);
    m_desk.workspace.engines().run(placeId, wish).then(this, [this, placeId, wish](const Result<QString> &container) {
        if (!container)
            return m_desk.messages.tellError(container.error());
        const QString name = wish.name.isEmpty() ? userName({{}, {}, *container}) : wish.name;
        m_desk.messages.tell([name, engine = titleOf(placeId)] {
            return Message{Message::Kind::Done, tr("The container %1 runs in %2.").arg(name, engine), {}, {}};
        });
    });
}

static QString writtenPort(const PublishedPort &port)
{
    QString written = port.container + u'/' + port.protocol;
    if (!port.host.isEmpty() || !port.address.isEmpty())
        written.prepend(port.host + u':');
    if (!port.address.isEmpty())
        written.prepend((port.address.contains(u':') ? u'[' + port.address + u']' : port.address) + u':');
    return written;
}

QStringList runCommand(const EngineState &engine, const ContainerWish &wish)
{
    const EngineEndpoint &endpoint = engine.endpoint;
    const QString kind = engine.met && engine.met->hello.kind == EngineKind::Podman ? u"podman:"_s : u"docker:"_s;
    QStringList words{u"--place"_s, kind + (endpoint.isNamedByPerson() ? endpoint.name : endpoint.address.toString()),
        u"run"_s, u"-it"_s};
    if (wish.removesItself)
        words.append(u"--rm"_s);
    const auto add = [&](const QString &option, const QStringList &values) {
        for (const QString &value : values) {
            if (!value.isEmpty())
                words << option << value;
        }
    };
    QStringList ports;
    for (const PublishedPort &port : wish.ports)
        ports.append(writtenPort(port));
    add(u"--name"_s, {wish.name});
    add(u"-p"_s, ports);
    add(u"-e"_s, wish.environment);
    add(u"-v"_s, wish.volumes);
    return words << wish.image << wish.command;
}

/// Beside this program, where both are installed.
static QString stowagectl()
{
    return QCoreApplication::applicationDirPath() + u"/stowagectl"_s;
}

void ContainerVerbs::runInTerminal(const QString &placeId, const ContainerWish &wish)
{
    const EngineState *const engine = m_desk.workspace.engines().engine(placeId);
    if (!engine)
        return;
    const QStringList words = runCommand(*engine, wish);
    openInTerminal(QStringList{stowagectl()} + words).then(this, [this, words](bool isOpen) {
        if (isOpen)
            return;
        m_desk.messages.tell([words] {
            const QString command = u"stowagectl "_s + words.join(u' ');
            return Message{Message::Kind::Problem,
                tr("No terminal program was found. Install one, or run the command yourself."), command,
                {{tr("Copy the Command"), [command] { QGuiApplication::clipboard()->setText(command); }}}};
        });
    });
}

void ContainerVerbs::askCommit(const QString &placeId, const ImageSelection &selection)
{
    const QList<ImageUser> containers = committable(selection);
    if (containers.isEmpty() || (m_question && m_question->isVisible()))
        return;
    auto *dialog = new CommitDialog(containers, titleOf(placeId), m_desk.window);
    connect(dialog, &CommitDialog::chosen, this, [this, placeId](const CommitWish &wish) { commit(placeId, wish); });
    open(dialog);
}

void ContainerVerbs::commit(const QString &placeId, const CommitWish &wish)
{
    m_desk.workspace.engines().commit(placeId, wish).then(this, [this, placeId, wish](const Result<Digest> &image) {
        if (!image)
            return m_desk.messages.tellError(image.error());
        m_desk.messages.tell([name = wish.name, engine = titleOf(placeId)] {
            return Message{Message::Kind::Done, tr("%1 is an image in %2 now.").arg(name.familiar(), engine), {}, {}};
        });
        Q_EMIT made(placeId, *image);
    });
}

} // namespace stowage

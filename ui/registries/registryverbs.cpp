// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/registryverbs.h"

#include "core/base/listed.h"
#include "core/workspace/workspace.h"
#include "ui/accounts/signindialog.h"
#include "ui/registries/addregistrydialog.h"
#include "ui/registries/settings/registrysettingsdialog.h"
#include "ui/registries/tagremovaldialog.h"
#include "ui/shell/messagebar.h"

namespace stowage {

RegistryVerbs::RegistryVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.workspace.registries(), &RegistryDesk::notKept, this,
        [this](const Error &error) { m_desk.messages.tellError(error); });
}

void RegistryVerbs::askAdd()
{
    auto *dialog = new AddRegistryDialog(m_desk.window);
    connect(dialog, &AddRegistryDialog::chosen, this, &RegistryVerbs::add);
    dialog->open();
}

/// The permission first: it is looked around in at once.
void RegistryVerbs::add(const Reference &registry, bool mayBePlain)
{
    const QString name = registry.domain();
    m_desk.workspace.registries().addRegistry(registry);
    if (!mayBePlain)
        return Q_EMIT added(name);
    m_desk.workspace.settings().allowPlainHttp(name).then(this, [this, name](const Result<void> &kept) {
        if (!kept)
            m_desk.messages.tellError(kept.error());
        Q_EMIT added(name);
    });
}

bool RegistryVerbs::hasSettingsOpen(const QString &registry) const
{
    const auto open = m_desk.window->findChildren<RegistrySettingsDialog *>();
    return std::ranges::any_of(
        open, [&](const RegistrySettingsDialog *dialog) { return dialog->registry().domain() == registry; });
}

void RegistryVerbs::openSettings(const QString &registry, QWidget *over)
{
    const auto name = Reference::registry(registry);
    if (!name)
        return;
    auto *dialog = new RegistrySettingsDialog(m_desk.workspace, m_desk.files, *name, over ? over : m_desk.window);
    connect(dialog, &RegistrySettingsDialog::kept, this, [this, registry] { Q_EMIT settingsKept(registry); });
    connect(dialog, &RegistrySettingsDialog::passwordForSession, this, [this] {
        m_desk.messages.tell([] {
            return Message{Message::Kind::Info,
                tr("This desktop has no keychain: Stowage remembers the proxy's password until you quit."), {}, {}};
        });
    });
    connect(dialog, &RegistrySettingsDialog::diagnoseWanted, this, &RegistryVerbs::diagnoseWanted);
    dialog->open();
}

void RegistryVerbs::forget(const QString &registry)
{
    m_desk.workspace.registries().forgetRegistry(registry);
}

void RegistryVerbs::signIn(const QString &registry, const QString &reason)
{
    const bool plain = m_desk.workspace.settings().settings(registry).plainHttp;
    auto *dialog = new SignInDialog(m_desk.workspace.accounts(), {registry, {}, plain, reason}, m_desk.window);
    connect(dialog, &SignInDialog::signedIn, this, [this, registry] { Q_EMIT signedIn(registry); });
    connect(dialog, &SignInDialog::diagnoseWanted, this, &RegistryVerbs::diagnoseWanted);
    dialog->open();
}

void RegistryVerbs::askRemove(const QList<Reference> &images)
{
    if (images.isEmpty())
        return;
    auto *dialog = new TagRemovalDialog(m_desk.workspace.registries(), images, m_desk.window);
    connect(dialog, &TagRemovalDialog::chosen, this, &RegistryVerbs::remove);
    connect(dialog, &TagRemovalDialog::diagnoseWanted, this, [this](const QString &repository) {
        const QString registry = repository.section(u'/', 0, 0);
        Q_EMIT diagnoseWanted(repository, m_desk.workspace.settings().settings(registry).plainHttp);
    });
    connect(dialog, &TagRemovalDialog::tagOnlyChosen, this, &RegistryVerbs::removeTag);
    dialog->open();
}

static QString whatWent(const TagRemovalPlan &plan)
{
    constexpr qsizetype few = 4;
    QStringList names;
    for (const TagRemovalItem &item : plan.items)
        for (const QString &tag : item.chosen + item.others)
            names.append(plan.repository.withTag(tag).familiar());
    return names.size() <= few
        ? RegistryVerbs::tr("Deleted %1.").arg(listed(names))
        : RegistryVerbs::tr("Deleted %n tag(s) of %1.", nullptr, int(names.size())).arg(plan.repository.familiarName());
}

void RegistryVerbs::remove(const TagRemovalPlan &plan)
{
    m_desk.workspace.registries().remove(plan).then(
        this, [this, plan](const Result<void> &gone) { tell(plan.repository, gone, whatWent(plan)); });
}

void RegistryVerbs::removeTag(const Reference &image)
{
    m_desk.workspace.registries().removeTag(image).then(this, [this, image](const Result<void> &gone) {
        tell(image, gone, tr("Deleted the tag %1; the image stays.").arg(image.familiar()));
    });
}

Message RegistryVerbs::failure(const Reference &repository, const Error &error)
{
    const auto look = [this, repository] {
        Q_EMIT diagnoseWanted(repository.name(), m_desk.workspace.settings().settings(repository.domain()).plainHttp);
    };
    return {Message::Kind::Problem, error.message, error.detail, {{tr("Diagnose…"), look, false}}};
}

void RegistryVerbs::tell(const Reference &repository, const Result<void> &gone, const QString &done)
{
    if (gone)
        m_desk.messages.tell({Message::Kind::Done, done, {}, {}});
    else if (gone.error().kind != ErrorKind::Cancelled)
        m_desk.messages.tell([this, repository, error = gone.error()] { return failure(repository, error); });
    Q_EMIT removed(repository); // a failure may have come after the first of several
}

} // namespace stowage

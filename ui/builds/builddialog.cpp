// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/builds/builddialog.h"

#include "core/base/listed.h"
#include "ui/dialogs/parts/browserow.h"
#include "ui/dialogs/parts/entries.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/dialogs/parts/morebutton.h"
#include "ui/style/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

static constexpr int typingPause = 300; // milliseconds

BuildDialog::BuildDialog(
    const QList<Engine> &engines, const BuildWish &start, Asks asks, FileChooser &files, QWidget *parent)
    : Sheet(parent)
    , m_engines(engines)
    , m_asks(std::move(asks))
    , m_files(files)
    , m_engine(new QComboBox(this))
    , m_context(new QLineEdit(this))
    , m_file(new QLineEdit(this))
    , m_names(new QLineEdit(this))
    , m_builder(new QComboBox(this))
    , m_target(new QComboBox(this))
    , m_platform(new QComboBox(this))
    , m_arguments(new QPlainTextEdit(this))
    , m_noCache(new QCheckBox(tr("Do every step anew, without the cache"), this))
    , m_pulls(new QCheckBox(tr("Ask the registries for newer base images"), this))
    , m_more(buildMore())
    , m_moreButton(new MoreButton(m_more, this))
    , m_form(new QFormLayout)
    , m_pause(new QTimer(this))
{
    setWindowTitle(tr("Build an Image"));
    setAcceptText(tr("Build"), u"run-build"_s);
    buildForm();
    resize(560, sizeHint().height());
    connectFields();
    fill(start);
    look();
    m_asks.buildx().then(this, [this](const Result<Buildx> &found) {
        m_buildx = found;
        update();
    });
}

void BuildDialog::buildForm()
{
    m_engine->setObjectName(u"engine"_s);
    m_context->setObjectName(u"context"_s);
    m_file->setObjectName(u"file"_s);
    m_names->setObjectName(u"names"_s);
    m_builder->setObjectName(u"builder"_s);
    m_context->setPlaceholderText(tr("A folder, or the address of a Git repository"));
    m_names->setPlaceholderText(u"team/app:1.0"_s);
    m_context->setAccessibleName(tr("Context"));
    m_file->setAccessibleName(u"Dockerfile"_s);
    m_builder->addItem(u"BuildKit"_s, int(Builder::Best));
    m_builder->addItem(tr("Docker's classic builder"), int(Builder::OfEngine));
    m_form->setVerticalSpacing(8);
    auto *context = new BrowseRow(m_context, this);
    auto *file = new BrowseRow(m_file, this);
    connect(context, &BrowseRow::browseWanted, this, &BuildDialog::askFolder);
    connect(file, &BrowseRow::browseWanted, this, &BuildDialog::askFile);
    m_form->addRow(tr("Context:"), context);
    m_form->addRow(tr("Dockerfile:"), file);
    m_form->addRow(tr("Names:"), m_names);
    m_form->addRow(tr("In:"), m_engine);
    m_form->addRow(tr("By:"), m_builder);
    body()->addLayout(m_form);
    m_moreButton->setObjectName(u"more"_s);
    body()->addWidget(m_moreButton, 0, Qt::AlignLeft);
    body()->addWidget(m_more, 1);
    body()->addStretch();
}

QWidget *BuildDialog::buildMore()
{
    auto *more = new QWidget(this);
    auto *form = new QFormLayout(more);
    form->setContentsMargins(22, 0, 0, 0);
    form->setVerticalSpacing(8);
    m_target->setObjectName(u"target"_s);
    m_target->setEditable(true);
    m_target->lineEdit()->setPlaceholderText(tr("The last one"));
    m_platform->setObjectName(u"platform"_s);
    m_platform->setEditable(true);
    m_platform->addItems({u"linux/amd64"_s, u"linux/arm64"_s, u"linux/arm/v7"_s});
    m_platform->setCurrentIndex(-1);
    m_platform->lineEdit()->setPlaceholderText(tr("As the engine chooses"));
    m_arguments->setObjectName(u"arguments"_s);
    m_arguments->setFont(monospaced(font()));
    m_arguments->setTabChangesFocus(true);
    m_arguments->setFixedHeight(4 * m_arguments->fontMetrics().lineSpacing() + 12);
    m_noCache->setObjectName(u"no-cache"_s);
    m_pulls->setObjectName(u"pulls"_s);
    form->addRow(tr("Arguments:"), m_arguments);
    form->addRow(tr("Stage:"), m_target);
    form->addRow(tr("Platform:"), m_platform);
    form->addRow(m_noCache);
    form->addRow(m_pulls);
    return more;
}

void BuildDialog::fill(const BuildWish &start)
{
    for (const Engine &engine : m_engines)
        m_engine->addItem(engine.place.title, engine.place.id);
    m_engine->setCurrentIndex(std::max(0, m_engine->findData(start.place)));
    m_form->setRowVisible(m_engine, m_engines.size() > 1);
    const BuildRequest &request = start.request;
    m_context->setText(request.context);
    m_file->setText(request.file);
    m_names->setText(familiarNames(request.tags).join(u' '));
    m_builder->setCurrentIndex(m_builder->findData(int(start.builder)));
    m_target->setCurrentText(request.target);
    m_platform->setCurrentText(request.platform.isNull() ? QString() : request.platform.toString());
    m_arguments->setPlainText(request.arguments.join(u'\n'));
    m_noCache->setChecked(request.noCache);
    m_pulls->setChecked(request.pulls);
    const bool isRare = !request.target.isEmpty() || !request.platform.isNull() || !request.arguments.isEmpty()
        || request.noCache || request.pulls;
    m_moreButton->setChecked(isRare); // which shows it
}

void BuildDialog::connectFields()
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_pause, &QTimer::timeout, this, &BuildDialog::look);
    connect(m_moreButton, &QToolButton::toggled, this, [this] { resize(width(), sizeHint().height()); });
    for (QLineEdit *field : {m_context, m_file})
        connect(field, &QLineEdit::textChanged, this, &BuildDialog::lookSoon);
    connect(m_arguments, &QPlainTextEdit::textChanged, this, &BuildDialog::lookSoon);
    connect(m_names, &QLineEdit::textChanged, this, &BuildDialog::update);
    for (QComboBox *box : {m_engine, m_builder, m_target, m_platform})
        connect(box, &QComboBox::currentTextChanged, this, &BuildDialog::update);
    connect(this, &QDialog::accepted, this, [this] {
        const auto wanted = request();
        if (wanted && engine())
            Q_EMIT chosen({engine()->place.id, *wanted, Builder(m_builder->currentData().toInt())});
    });
}

void BuildDialog::askFolder()
{
    askInto(m_context, m_files, {tr("Context of the Build"), m_context->text(), {}, FileQuestion::For::Folder});
}

void BuildDialog::askFile()
{
    askInto(m_file, m_files, {tr("Dockerfile"), m_context->text(), {}, FileQuestion::For::File});
}

/// What was known is of something else.
void BuildDialog::lookSoon()
{
    m_outline.reset();
    m_pause->start();
    update();
}

void BuildDialog::look()
{
    m_pause->stop();
    m_outline.reset();
    const int number = ++m_looks;
    const BuildRequest wanted{
        .context = m_context->text().trimmed(), .file = m_file->text().trimmed(), .arguments = linesIn(m_arguments)};
    if (wanted.context.isEmpty())
        return update();
    m_asks.outline(wanted).then(this, [this, number](const Result<BuildOutline> &outline) {
        if (number == m_looks)
            takeOutline(outline);
    });
}

void BuildDialog::takeOutline(const Result<BuildOutline> &outline)
{
    m_outline = outline;
    const DockerfileFacts facts = outline ? outline->facts : DockerfileFacts();
    const QString target = m_target->currentText();
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    m_target->addItems(facts.stages);
    m_target->setCurrentIndex(-1);
    m_target->setCurrentText(target);
    m_arguments->setPlaceholderText(
        facts.arguments.isEmpty() ? u"NAME=VALUE"_s : facts.arguments.join(u"=\n"_s) + u'=');
    m_file->setPlaceholderText(outline && m_file->text().isEmpty() ? outline->file : QString());
    update();
}

const BuildDialog::Engine *BuildDialog::engine() const
{
    const auto found = std::ranges::find(
        m_engines, m_engine->currentData().toString(), [](const Engine &engine) { return engine.place.id; });
    return found == m_engines.end() ? nullptr : &*found;
}

bool BuildDialog::canUseBuildKit() const
{
    return engine() && engine()->hasBuildKit && m_buildx && m_buildx->has_value();
}

Result<QList<Reference>> BuildDialog::names() const
{
    QList<Reference> names;
    for (const QString &word : wordsIn(m_names)) {
        const auto name = Reference::parse(word);
        if (!name)
            return fail(name.error());
        if (!name->digest().isNull())
            return fail(ErrorKind::Usage, tr("%1 has a digest, which nobody can give to an image.").arg(word));
        names.append(*name);
    }
    return names;
}

Result<BuildRequest> BuildDialog::request() const
{
    const auto tags = names();
    if (!tags)
        return fail(tags.error());
    BuildRequest request{.context = m_context->text().trimmed(),
        .file = m_file->text().trimmed(),
        .tags = *tags,
        .arguments = linesIn(m_arguments),
        .target = m_target->currentText().trimmed(),
        .noCache = m_noCache->isChecked(),
        .pulls = m_pulls->isChecked()};
    const QString platform = m_platform->currentText().trimmed();
    if (platform.isEmpty())
        return request;
    const auto wanted = Platform::parse(platform);
    if (!wanted)
        return fail(wanted.error());
    request.platform = *wanted;
    return request;
}

QString BuildDialog::objection() const
{
    if (!engine())
        return tr("No engine answers. Start Docker or Podman, or add one that runs elsewhere.");
    if (const auto wanted = request(); !wanted)
        return wanted.error().message.words();
    return m_outline && !*m_outline ? m_outline->error().message.words() : QString();
}

/// What else is worth knowing; Docker's own builder is on its way out.
QString BuildDialog::advice() const
{
    if (!engine() || engine()->isPodman || !m_buildx)
        return {};
    const bool needsBuildKit = m_outline && *m_outline && (*m_outline)->facts.needsBuildKit;
    const bool isClassic = !canUseBuildKit() || m_builder->currentData().toInt() == int(Builder::OfEngine);
    if (needsBuildKit && isClassic)
        return canUseBuildKit() ? tr("This Dockerfile uses something that only BuildKit knows.")
                                : oneAfterAnother({tr("This Dockerfile uses something that only BuildKit knows."),
                                      m_buildx->has_value() ? QString() : m_buildx->error().message.words()});
    if (!engine()->hasBuildKit || m_buildx->has_value())
        return {};
    return tr(
        "Docker's classic builder is used. Install docker-buildx, and BuildKit is, which does more and is faster.");
}

void BuildDialog::update()
{
    m_form->setRowVisible(m_builder, canUseBuildKit());
    const QString wrong = objection();
    const bool isAsked = !m_context->text().trimmed().isEmpty();
    acceptButton()->setEnabled(wrong.isEmpty() && isAsked && m_outline);
    setFooter(!engine() || isAsked ? (wrong.isEmpty() ? advice() : wrong) : QString());
}

} // namespace stowage

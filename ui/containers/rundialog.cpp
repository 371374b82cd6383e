// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/containers/rundialog.h"

#include "ui/dialogs/parts/entries.h"
#include "ui/style/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stowage {

RunDialog::RunDialog(const QString &image, const QString &title, const QString &engine, QWidget *parent)
    : Sheet(parent)
    , m_image(image)
    , m_where(new QComboBox(this))
    , m_command(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_ports(new QLineEdit(this))
    , m_environment(new QPlainTextEdit(this))
    , m_volumes(new QPlainTextEdit(this))
    , m_removes(new QCheckBox(tr("Remove it when it has ended"), this))
{
    setWindowTitle(tr("Run %1 in %2").arg(title, engine));
    setAcceptText(tr("Run"), u"media-playback-start"_s);
    build();
    resize(520, sizeHint().height());
    for (QLineEdit *field : {m_command, m_name, m_ports})
        connect(field, &QLineEdit::textChanged, this, &RunDialog::update);
    for (QPlainTextEdit *field : {m_environment, m_volumes})
        connect(field, &QPlainTextEdit::textChanged, this, &RunDialog::update);
    connect(m_where, &QComboBox::currentIndexChanged, this, [this] {
        m_removes->setChecked(where() == Where::Terminal);
        update();
    });
    connect(this, &QDialog::accepted, this, [this] {
        if (const auto wanted = wish())
            Q_EMIT chosen(*wanted, where());
    });
    update();
}

void RunDialog::build()
{
    m_where->setObjectName(u"where"_s);
    m_where->addItem(tr("In a terminal, to try it"), int(Where::Terminal));
    m_where->addItem(tr("In the background"), int(Where::Background));
    m_command->setObjectName(u"command"_s);
    m_command->setPlaceholderText(tr("As the image has it"));
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("As the engine calls it"));
    m_ports->setObjectName(u"ports"_s);
    m_ports->setPlaceholderText(u"8080:80 127.0.0.1:5432:5432"_s);
    m_environment->setObjectName(u"environment"_s);
    m_environment->setPlaceholderText(u"NAME=VALUE"_s);
    m_volumes->setObjectName(u"volumes"_s);
    m_volumes->setPlaceholderText(u"/home/me/data:/data:ro"_s);
    for (QPlainTextEdit *field : {m_environment, m_volumes}) {
        field->setFont(monospaced(font()));
        field->setTabChangesFocus(true);
        field->setFixedHeight(3 * field->fontMetrics().lineSpacing() + 12);
    }
    m_removes->setObjectName(u"removes"_s);
    m_removes->setChecked(true);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Where:"), m_where);
    form->addRow(tr("Command:"), m_command);
    form->addRow(tr("Name:"), m_name);
    form->addRow(tr("Ports:"), m_ports);
    form->addRow(tr("Variables:"), m_environment);
    form->addRow(tr("Volumes:"), m_volumes);
    form->addRow({}, m_removes);
    body()->addLayout(form);
    body()->addStretch();
}

RunDialog::Where RunDialog::where() const
{
    return Where(m_where->currentData().toInt());
}

/// "NAME=VALUE", "/here:/there": without what stands before, there is nothing to do.
static Result<void> checkPairs(const QStringList &lines, QChar between, const QString &example)
{
    for (const QString &line : lines) {
        if (line.indexOf(between) < 1)
            return fail(ErrorKind::Usage, RunDialog::tr("Write “%1” as in %2.").arg(line, example));
    }
    return {};
}

Result<ContainerWish> RunDialog::wish() const
{
    const bool isTried = where() == Where::Terminal;
    ContainerWish wish{.image = m_image,
        .name = m_name->text().trimmed(),
        .command = QProcess::splitCommand(m_command->text()),
        .environment = linesIn(m_environment),
        .volumes = linesIn(m_volumes),
        .removesItself = m_removes->isChecked(),
        .hasTerminal = isTried,
        .takesInput = isTried};
    for (const QString &word : wordsIn(m_ports)) {
        const auto ports = parsePublished(word);
        if (!ports)
            return fail(ports.error());
        wish.ports += *ports;
    }
    if (auto good = checkPairs(wish.environment, u'=', u"NAME=VALUE"_s); !good)
        return fail(good.error());
    if (auto good = checkPairs(wish.volumes, u':', u"/home/me/data:/data"_s); !good)
        return fail(good.error());
    return wish;
}

void RunDialog::update()
{
    const auto wanted = wish();
    acceptButton()->setEnabled(wanted.has_value());
    setFooter(wanted ? QString() : wanted.error().message.words());
}

} // namespace stowage

// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/parts/browserow.h"
#include "ui/dialogs/parts/filechooser.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace stowage {

ExportDialog::ExportDialog(const QStringList &names, const QString &folder, FileChooser &files, QWidget *parent)
    : Sheet(parent)
    , m_files(files)
    , m_folder(folder)
    , m_docker(new QRadioButton(tr("For Docker, Podman and every OCI tool"), this))
    , m_oci(new QRadioButton(tr("OCI archive only"), this))
    , m_compress(new QComboBox(this))
    , m_path(new QLineEdit(this))
{
    setWindowTitle(tr("Export"));
    setIntroduction(names.size() == 1
            ? tr("%1 is written into an archive.").arg(names.first())
            : tr("%n images are written into one archive, shared layers once.", nullptr, int(names.size())));
    m_docker->setChecked(true);
    m_compress->setAccessibleName(tr("Compression"));
    m_compress->addItem(tr("None (layers stay compressed as they are)"), int(Compression::None));
    m_compress->addItem(u"gzip"_s, int(Compression::Gzip));
    m_compress->addItem(u"zstd"_s, int(Compression::Zstd));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Format:"), m_docker);
    form->addRow(QString(), m_oci);
    form->addRow(tr("Compression:"), m_compress);
    form->addRow(tr("File:"), buildFileRow());
    body()->addLayout(form);
    resize(540, sizeHint().height());

    connect(m_compress, &QComboBox::currentIndexChanged, this, &ExportDialog::followCompression);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::followPath);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(request()); });
    propose(QDir(folder).filePath((names.size() == 1 ? fileNameFor(names.first()) : u"images"_s) + u".tar"_s));
}

QWidget *ExportDialog::buildFileRow()
{
    m_path->setAccessibleName(tr("File"));
    auto *row = new BrowseRow(m_path, this);
    connect(row, &BrowseRow::browseWanted, this, &ExportDialog::browse);
    return row;
}

/// The name stands there at once; should it be taken, a free one follows unless the person typed in the meantime.
void ExportDialog::propose(const QString &path)
{
    {
        const QSignalBlocker quiet(m_path);
        m_path->setText(path);
    }
    showStanding(Standing::Free);
    acceptButton()->setEnabled(false);
    QtConcurrent::run(freePath, path).then(this, [this, path](const QString &free) {
        if (m_path->text() != path)
            return;
        const QSignalBlocker quiet(m_path);
        m_path->setText(free);
        check();
    });
}

void ExportDialog::browse()
{
    const FileQuestion question{
        tr("Export to"), m_path->text(), {tr("Archives (*.tar *.tar.gz *.tar.zst)"), tr("All files (*)")}};
    m_files.save(this, question, [this](const QStringList &paths) { m_path->setText(paths.value(0)); });
}

void ExportDialog::followCompression()
{
    m_path->setText(withSuffix(m_path->text().trimmed(), Compression(m_compress->currentData().toInt())));
}

void ExportDialog::followPath()
{
    if (const auto promised = promisedBy(m_path->text().trimmed())) {
        const QSignalBlocker quiet(m_compress);
        m_compress->setCurrentIndex(m_compress->findData(int(*promised)));
    }
    check();
}

/// Until the disk has answered, nothing can be written there.
void ExportDialog::check()
{
    acceptButton()->setEnabled(false);
    const LatestOnly::Ticket ticket = m_checks.next();
    if (m_path->text().trimmed().isEmpty())
        return setFooter({});
    QtConcurrent::run(standingOf, request().path).then(this, [this, ticket](Standing standing) {
        if (m_checks.isCurrent(ticket))
            showStanding(standing);
    });
}

void ExportDialog::showStanding(Standing standing)
{
    const QString name = QFileInfo(request().path).fileName();
    acceptButton()->setEnabled(standing != Standing::Folder);
    setAcceptText(standing == Standing::File ? tr("Replace") : tr("Export"), u"document-export"_s);
    setFooter(standing == Standing::File   ? tr("%1 exists already.").arg(name)
            : standing == Standing::Folder ? tr("%1 is a folder. Add the name of a file.").arg(name)
                                           : QString());
}

SaveRequest ExportDialog::request() const
{
    return {QDir(m_folder).absoluteFilePath(m_path->text().trimmed()),
        m_oci->isChecked() ? SaveRequest::Format::Oci : SaveRequest::Format::Docker,
        Compression(m_compress->currentData().toInt())};
}

QString fileNameFor(const QString &imageName)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]+"_s);
    return QString(imageName).replace(unfit, u"_"_s);
}

} // namespace stowage

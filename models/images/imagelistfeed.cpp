// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistfeed.h"

#include "models/archives/archiveimages.h"

#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace stowage {

static const ImageList &imageList(const ImageList &list)
{
    return list;
}

static const QList<PlacedImages> &imageList(const QList<PlacedImages> &lists)
{
    return lists;
}

ImageListFeed::ImageListFeed(QObject *parent)
    : QObject(parent)
{
}

template <typename List>
void ImageListFeed::show(QFuture<Result<List>> answer)
{
    m_model.reset(ImageTable::make(ImageList()));
    refresh(std::move(answer));
}

void ImageListFeed::show()
{
    m_model.reset(ImageTable::make(ImageList()));
    refresh();
}

void ImageListFeed::refresh()
{
    m_questions.next();
    m_state.begin();
}

void ImageListFeed::clear()
{
    m_questions.next();
    m_model.reset(ImageTable::make(ImageList()));
    m_state.succeed();
}

template <typename List>
void ImageListFeed::refresh(QFuture<Result<List>> answer)
{
    const LatestOnly::Ticket ticket = m_questions.next();
    m_state.begin();
    answer
        .then(this,
            [this, ticket](const Result<List> &list) {
                if (list)
                    prepare(ticket, *list);
                else if (m_questions.isCurrent(ticket))
                    m_state.fail(list.error());
            })
        .onCanceled(this, [self = QPointer(this), ticket] {
            // Our own end cancels what waits for us, too.
            if (self)
                self->giveUp(ticket);
        });
}

template <typename List>
void ImageListFeed::prepare(LatestOnly::Ticket ticket, const List &list)
{
    if (!m_questions.isCurrent(ticket))
        return;
    QtConcurrent::run([list]() -> Prepared {
        return ImageTable::make(imageList(list));
    }).then(this, [this, ticket](const Prepared &table) { take(ticket, table); });
}

void ImageListFeed::take(LatestOnly::Ticket ticket, const Prepared &table)
{
    if (!m_questions.isCurrent(ticket))
        return;
    m_model.update(table);
    m_state.succeed();
    // So that the first letter in the filter finds it done.
    QThreadPool::globalInstance()->start([table] { table->search(); });
    Q_EMIT filled();
}

void ImageListFeed::giveUp(LatestOnly::Ticket ticket)
{
    if (m_questions.isCurrent(ticket))
        m_state.fail(cancelledError());
}

template void ImageListFeed::show(QFuture<Result<ImageList>>);
template void ImageListFeed::show(QFuture<Result<ArchiveInfo>>);
template void ImageListFeed::show(QFuture<Result<QList<PlacedImages>>>);
template void ImageListFeed::refresh(QFuture<Result<ImageList>>);
template void ImageListFeed::refresh(QFuture<Result<ArchiveInfo>>);
template void ImageListFeed::refresh(QFuture<Result<QList<PlacedImages>>>);

} // namespace stowage

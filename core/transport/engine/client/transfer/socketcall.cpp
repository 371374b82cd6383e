// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/transfer/socketcall.h"

#include "core/base/fd.h"
#include "core/base/stop.h"
#include "core/base/tr.h"

#include <QFile>

#include <curl/curl.h>
#include <fcntl.h>
#include <memory>

namespace stowage {

namespace {

constexpr qsizetype largestRefusal = 64 * 1024;
constexpr long bufferSize = 512 * 1024; // bytes
constexpr long patience = 15; // seconds, to connect

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// One call under way, as libcurl's functions see it.
struct Under {
    CURL *handle;
    const TakeBytes &take;
    const TellSent &sent;
    const std::stop_token &stop;
    Fd file{};
    qint64 position = 0; ///< in the file
    SocketAnswer answer{};
    std::optional<Error> error{}; ///< of ours
};

int statusOf(CURL *handle)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return int(status);
}

/// Anything but `length` ends the call.
size_t takeBody(char *data, size_t, size_t length, void *pointer)
{
    Under &under = *static_cast<Under *>(pointer);
    const QByteArrayView bytes(data, qsizetype(length));
    under.answer.status = statusOf(under.handle);
    if (!under.answer.isSuccess()) {
        under.answer.refusal += bytes.first(std::min(bytes.size(), largestRefusal - under.answer.refusal.size()));
        return length;
    }
    if (const auto taken = under.take(bytes); !taken) {
        under.error = taken.error();
        return length + 1;
    }
    return length;
}

size_t giveFile(char *data, size_t, size_t length, void *pointer)
{
    Under &under = *static_cast<Under *>(pointer);
    const auto got = under.file.read(data, qint64(length));
    if (!got) {
        under.error = got.error();
        return CURL_READFUNC_ABORT;
    }
    under.position += *got;
    under.sent(under.position);
    return size_t(*got);
}

int isStopped(void *pointer, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Under *>(pointer)->stop.stop_requested() ? 1 : 0;
}

void setUp(CURL *handle, const SocketCall &call, Under &under)
{
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_UNIX_SOCKET_PATH, QFile::encodeName(call.socket).constData());
    curl_easy_setopt(handle, CURLOPT_URL, call.url.constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http");
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, patience);
    curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, bufferSize);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &takeBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &under);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &isStopped);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &under);
}

/// Engines want to know how long it is.
Result<void> post(CURL *handle, const SocketCall &call, Under &under, curl_slist *headers)
{
    auto file = Fd::open(call.file, O_RDONLY);
    const auto size = file ? file->size() : fail(file.error());
    if (!size)
        return fail(ErrorKind::NotFound, Tr::tr("%1 cannot be read.").arg(call.file), size.error().detail);
    under.file = *std::move(file);
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(*size));
    curl_easy_setopt(handle, CURLOPT_UPLOAD_BUFFERSIZE, bufferSize);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &giveFile);
    curl_easy_setopt(handle, CURLOPT_READDATA, &under);
    return {};
}

Headers headersOfArchive(const QByteArray &more)
{
    curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/x-tar");
    if (!more.isEmpty())
        headers = curl_slist_append(headers, more.constData());
    headers = curl_slist_append(headers, "Expect:"); // or it waits for a word that engines do not say
    return {headers, &curl_slist_free_all};
}

Result<SocketAnswer> outcomeOf(CURLcode code, Under &under)
{
    if (auto on = goOn(under.stop); !on)
        return fail(on.error());
    if (under.error)
        return fail(*under.error);
    under.answer.status = statusOf(under.handle);
    const char *type = nullptr;
    curl_easy_getinfo(under.handle, CURLINFO_CONTENT_TYPE, &type);
    under.answer.contentType = QString::fromLatin1(type);
    // An engine that refuses may hang up before it has read all.
    const bool wasRefused = under.answer.status != 0 && !under.answer.isSuccess();
    if (code == CURLE_OK || wasRefused)
        return under.answer;
    const bool wasMet = code != CURLE_COULDNT_CONNECT;
    return fail(ErrorKind::Unreachable, Tr::tr("The connection broke off."),
        QString::fromUtf8(curl_easy_strerror(code)), wasMet);
}

bool isReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

} // namespace

Result<SocketAnswer> callOverSocket(
    const SocketCall &call, const TakeBytes &take, const TellSent &sent, const std::stop_token &stop)
{
    const Handle handle(isReady() ? curl_easy_init() : nullptr, &curl_easy_cleanup);
    if (!handle)
        return fail(ErrorKind::Failed, Tr::tr("There is not enough memory."), {});
    Under under{handle.get(), take, sent, stop};
    setUp(handle.get(), call, under);
    const Headers headers = headersOfArchive(call.header);
    if (!call.file.isEmpty())
        if (auto posted = post(handle.get(), call, under, headers.get()); !posted)
            return fail(posted.error());
    return outcomeOf(curl_easy_perform(handle.get()), under);
}

} // namespace stowage

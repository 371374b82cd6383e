// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/registryclient.h"

namespace stowage {

/// What is asked of a registry.
struct Question {
    QString path; ///< from the root of the host: "/v2/library/nginx/tags/list"
    QUrl elsewhere; ///< asked instead when it is not empty (foreign layers, uploads); the pass stays at home
    QByteArray accept;
    QByteArray range;
    QByteArray ifRange;
    Subject subject;
    Method method = Method::Get; ///< Head: the headers of the answer are enough
    RequestBody body{};
};

/// The path of something in the client's repository: `rest` is "manifests/latest", "blobs/sha256:…", "tags/list".
QString repositoryPath(const RegistryClient &client, const QString &rest);

/// The question at a registry's door, `/v2/`, which has no answer but that somebody is there.
Question doorQuestion(const RegistryClient &client);

/// Asks once: finds out whether the registry speaks TLS, logs in when it must, follows redirects. An exchange comes
/// back when the answer is a success whose body waits to be read (or 416 to a question with a range); any other answer
/// is a setback with a sentence.
Task<Attempt<ExchangePtr>> ask(ClientPtr client, Question question, std::stop_token stop);

/// Sends `request` and follows its redirects; the authorization never leaves the origin that it was meant for.
Task<Attempt<ExchangePtr>> follow(ClientPtr client, Request request, std::stop_token stop);

/// The setback for an answer that is no success: reads its body for the server's words.
Task<Setback> refusalOf(ExchangePtr exchange, Subject subject);

} // namespace stowage

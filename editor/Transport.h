// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The seam of clangd between its server and the messages of an editor. clangd
// ships no headers, so what its archives define is declared here again; it is
// the same in clang 19 and 22.
#ifndef ART5_EDITOR_TRANSPORT_H
#define ART5_EDITOR_TRANSPORT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

namespace clang::clangd {

/// Carries messages to and from an editor. The order of the members is that of
/// clangd's own class: calls go through its table of virtual functions.
class Transport {
public:
  virtual ~Transport() = default;

  /// Sends a notification, a request or an answer to the editor.
  virtual void notify(llvm::StringRef Method, llvm::json::Value Params) = 0;
  virtual void call(llvm::StringRef Method, llvm::json::Value Params,
                    llvm::json::Value ID) = 0;
  virtual void reply(llvm::json::Value ID,
                     llvm::Expected<llvm::json::Value> Result) = 0;

  /// Takes the messages of an editor; false: that was the last one.
  class MessageHandler {
  public:
    virtual ~MessageHandler() = default;
    virtual bool onNotify(llvm::StringRef Method, llvm::json::Value Params) = 0;
    virtual bool onCall(llvm::StringRef Method, llvm::json::Value Params,
                        llvm::json::Value ID) = 0;
    virtual bool onReply(llvm::json::Value ID,
                         llvm::Expected<llvm::json::Value> Result) = 0;
  };

  /// Gives every message of the editor to \p Handler, until that was the last
  /// one or the editor is gone.
  virtual llvm::Error loop(MessageHandler &Handler) = 0;
};

} // namespace clang::clangd

#endif // ART5_EDITOR_TRANSPORT_H

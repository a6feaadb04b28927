#pragma once

#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

/// How a program ended and what it wrote.
struct Outcome
{
    int status = -1; ///< exit status, or minus the signal that ended it
    std::string out;
    std::string err;
};

/// Runs a program without a shell and waits for it.
inline Outcome run_program(std::vector<std::string> arguments)
{
    TempFolder const folder;
    std::string const out = (folder / "out").string();
    std::string const err = (folder / "err").string();
    std::vector<char *> words;
    for (std::string &argument : arguments) {
        words.push_back(argument.data());
    }
    words.push_back(nullptr);
    pid_t const child = ::fork();
    if (child == 0) {
        int const to_out = ::open(out.c_str(), O_CREAT | O_WRONLY, 0600);
        int const to_err = ::open(err.c_str(), O_CREAT | O_WRONLY, 0600);
        ::dup2(to_out, STDOUT_FILENO);
        ::dup2(to_err, STDERR_FILENO);
        ::execvp(words.front(), words.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
            sim::io::read_text_file(out), sim::io::read_text_file(err)};
}

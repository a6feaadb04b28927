/// Asked by LeakSanitizer when a program ends. Leaks of libraries as Debian 12 ships them: CoinUtils keeps
/// a few hundred bytes of each presolved program, libkml what it opened of broken archives, libxlsxwriter
/// the words of a validation rule, fontconfig and cairo what they know of the installed fonts.
extern "C" char const *__lsan_default_suppressions();

extern "C" char const *__lsan_default_suppressions()
{
    return "leak:libCoinUtils\n"
           "leak:libkmlbase\n"
           "leak:libkmlengine\n"
           "leak:lxw_strdup\n"
           "leak:libfontconfig\n"
           "leak:libcairo\n"
           "leak:libpango\n";
}

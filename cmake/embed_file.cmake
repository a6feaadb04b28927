# cmake -DIN=<file> -DOUT=<cpp> -DSYMBOL=<name> -P embed_file.cmake
file(READ ${IN} hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
file(WRITE ${OUT} "extern unsigned char const ${SYMBOL}[];\nextern unsigned long const ${SYMBOL}_size;\n"
    "unsigned char const ${SYMBOL}[] = {${bytes}0x00};\nunsigned long const ${SYMBOL}_size = ${size};\n")

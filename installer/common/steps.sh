# What the scripts for Linux and macOS share; they read it with ".". Each step says in one sentence what is missing.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
distribution=$project/target/clientele
work=$project/target/installer

# The modules of Java that Clientele and its libraries use. localedata and charsets: Chinese dates, GB18030 files.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.prefs,java.sql,java.xml.crypto
modules=$modules,jdk.charsets,jdk.localedata,jdk.incubator.vector,jdk.management,jdk.unsupported,jdk.zipfs

stop() {
  echo "$*" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null || stop "This needs \"$1\": $2"
}

# Sets jdk to a JDK 25 or newer that has jpackage and jlink.
find_jdk() {
  local folder major
  for folder in "${CLIENTELE_JDK:-}" "${JAVA_HOME:-}" "$(real_java_home)" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$folder" ] && [ -x "$folder/bin/jpackage" ] && [ -x "$folder/bin/jlink" ] && [ -r "$folder/release" ]; then
      major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$folder/release")
      if [ "${major:-0}" -ge 25 ]; then
        jdk=$folder
        return
      fi
    fi
  done
  stop "Packaging needs a JDK 25 or newer with jpackage: install one (for example from https://adoptium.net) or name its folder in CLIENTELE_JDK."
}

real_java_home() {
  local java
  java=$(command -v java || true)
  if [ -n "$java" ]; then dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")"; fi
}

# Makes target/clientele when it is not there.
make_distribution() {
  if [ ! -f "$distribution/bin/clientele" ]; then
    need mvn "install Maven, or put a built distribution into target/clientele."
    (cd "$project" && mvn -q -DskipTests package)
  fi
  main_jar=$(cd "$distribution/lib" && ls clientele-*.jar)
  version=${main_jar#clientele-}
  version=${version%.jar}
}

# A Java with only the modules that are needed, and Chinese and English.
make_runtime() {
  rm -rf "$work"
  mkdir -p "$work"
  "$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,zh --strip-java-debug-attributes \
    --no-header-files --no-man-pages --output "$work/runtime"
}

# The program with its own Java, startable from its folder. $1: icon; the rest goes to jpackage.
make_image() {
  local icon=$1
  shift
  "$jdk/bin/jpackage" --type app-image --name clientele --app-version "$version" --vendor Clientele \
    --description "Marketing workbench: from spreadsheets to lawful campaign lists, on your own computer" \
    --copyright "GPL-3.0-or-later" --icon "$icon" --runtime-image "$work/runtime" --input "$distribution/lib" \
    --main-jar "$main_jar" --main-class org.clientele.boot.Main --dest "$work" \
    --java-options -XX:+UseSerialGC --java-options -XX:+UseCompactObjectHeaders \
    --java-options -XX:MaxRAMPercentage=50 --java-options --enable-native-access=ALL-UNNAMED \
    --java-options --add-modules=jdk.incubator.vector \
    --java-options -Dh2.maxOpenTransactions=65535 --java-options -Dfile.encoding=UTF-8 \
    --java-options '-XX:AOTCache=$APPDIR/clientele.aot' --java-options -Xlog:aot=off --java-options -Xlog:cds=off "$@"
}

# Puts what is not Java beside the jars. $1: the folder with the jars.
add_companions() {
  cp -R "$distribution/licences" "$distribution/LICENSE" "$1/"
  if [ -d "$distribution/sample-data" ]; then cp -R "$distribution/sample-data" "$1/"; fi
}

# One start without a screen, after which the classes that a start needs lie ready in a cache.
# $1: the folder with the jars, $2: the java of the image.
train() {
  local app=$1 java=$2 classpath
  classpath=$(sed -n 's/^app.classpath=\$APPDIR/./p' "$app/clientele.cfg" | paste -sd : -)
  mkdir -p "$work/home"
  (cd "$app" && "$java" "-Duser.home=$work/home" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
    --add-modules=jdk.incubator.vector -Dh2.maxOpenTransactions=65535 -Dfile.encoding=UTF-8 -Dglass.platform=Headless -Dprism.order=sw \
    -XX:AOTCacheOutput="$app/clientele.aot" -cp "$classpath" org.clientele.boot.Main --smoke) >"$work/training.log" 2>&1 ||
    echo "The training run did not end well (target/installer/training.log); the program will start without its cache, only slower." >&2
  rm -rf "$work/home"
}

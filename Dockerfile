# Builds the bot and runs it as an ordinary user; everything it keeps is in /data.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -ntp -q dependency:go-offline -DincludeScope=runtime
COPY src src
RUN mvn -B -ntp -q package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --home-dir /data --create-home cairn
WORKDIR /app
COPY --from=build /build/target/cairn.jar ./
COPY --from=build /build/target/lib lib
COPY roadmaps roadmaps
USER cairn
VOLUME /data
ENV CAIRN_DATABASE=/data/cairn.db
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms16m", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:TrimNativeHeapInterval=2000", \
    "-XX:-ShrinkHeapInSteps", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20", "-jar", "cairn.jar"]

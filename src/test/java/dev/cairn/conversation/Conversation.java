package dev.cairn.conversation;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The setting of most conversations: a server with three small roadmaps, and people in it. */
public abstract class Conversation {
    protected static final String ML = """
            ---
            id: ml
            order: 1
            description: From numbers to networks.
            difficulty: Intermediate
            duration: 8-12 months
            prerequisites: [Python, Algebra]
            ---
            # Machine Learning

            ## Phase 1: Foundations (4-6 weeks)

            What everything stands on.

            ### Linear Algebra
            - Vectors
            - Matrices

            ### Resources
            - [Linear algebra, by Khan](https://www.khanacademy.org/math/linear-algebra) (course)

            ## Phase 2: Deep Learning (10-12 weeks)

            ### Neural Networks
            - Backpropagation
            - **Optimizers**: SGD, Adam
            - Attention

            #### Resources
            - [The Illustrated Transformer](https://jalammar.github.io/illustrated-transformer/) (article)

            ### Projects
            - Image classification

            ## Phase 3: Operations (Ongoing)
            - Monitoring
            - Serving
              - Batch
              - Online

            ## Recommended path
            1. **Months 1-2**: Foundations
            2. **Months 3-5**: Deep learning

            ## Study tips
            - Build something every week.

            ## Resources
            - [arXiv](https://arxiv.org/) (paper)

            ## Community
            - Join a study group
            """;

    protected static final String CHECKLIST = """
            ---
            id: checklist
            order: 2
            ---
            # The Checklist

            ## Phase 1: Everything
            - [ ] Backpropagation
            - [ ] Regularization
            - [ ] K-Means Clustering
            """;

    protected static final String CAREER = """
            ---
            id: engineer
            order: 3
            ---
            # ML Engineer

            ## Phase 1: Craft
            - Testing
            - Backpropagation
            - Monitoring

            ## Phase 2: Service
            - Monitoring
            """;

    @TempDir
    protected Path folder;

    protected StudyServer server;
    protected Person mira;
    protected Person jonas;
    protected Person olga;

    @BeforeEach
    void open() {
        server = StudyServer.with(folder, ML, CHECKLIST, CAREER);
        mira = server.member("Mira");
        jonas = server.member("Jonas");
        olga = server.organiser("Olga");
    }

    @AfterEach
    void close() {
        server.close();
    }
}

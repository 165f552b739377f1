"""scikit-learn's usual baseline: TF-IDF of words (1-3) and characters (3-5) over the masked sentence, linear SVM.

Reads train.txt (class, tab, text) and tests as N.txt (text) in the folder given; writes N.out and figures.json there.
"""

import glob
import json
import os
import pickle
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

folder = sys.argv[1]


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


labels, texts = zip(*(line.split("\t", 1) for line in lines(os.path.join(folder, "train.txt"))))
model = make_pipeline(
    make_union(
        TfidfVectorizer(ngram_range=(1, 3), min_df=2, sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True),
    ),
    LinearSVC(C=0.3, random_state=1),
)
start = time.perf_counter()
model.fit(texts, labels)
seconds = time.perf_counter() - start
tests = sorted(path for path in glob.glob(os.path.join(folder, "*.txt")) if not path.endswith("train.txt"))
count = 0
start = time.perf_counter()
for path in tests:
    decided = model.predict(lines(path))
    count += len(decided)
    with open(path[:-4] + ".out", "w", encoding="utf-8") as file:
        file.write("\n".join(decided) + "\n")
speed = count / (time.perf_counter() - start)
with open(os.path.join(folder, "figures.json"), "w", encoding="utf-8") as file:
    json.dump({"seconds": seconds, "speed": speed, "bytes": len(pickle.dumps(model))}, file)

# Inputs that cannot be read to their end.
people 200000 people.csv
gzip -k people.csv
head -c $(($(stat -c %s people.csv.gz) / 2)) people.csv.gz >cut.csv.gz
echo before >out.csv
try 4 "$program" score cut.csv.gz -o out.csv --max-rejects 100%
says 'cut.csv.gz'
[ "$(cat out.csv)" = before ] || fail "half an output"
row 'packed file that is cut off' 'exit code 4, and a sentence that names it; the output is as it was before'
mkdir -p folder.csv
try 4 "$program" score folder.csv -o out.csv
says 'it is a folder'
row 'folder in place of a file' 'exit code 4, "it is a folder"'
# Its first page cannot be read: an input or output error.
try 4 "$program" score /proc/self/mem -o out.csv
[ "$(cat out.csv)" = before ] || fail "half an output"
row 'file whose reading fails (`/proc/self/mem`)' 'exit code 4, and a sentence that names it; the output is as it was before'
printf '\xff\xfe\xfd' >answers.yaml
try 4 "$program" explain --answers answers.yaml
row 'answers file that is no text' 'exit code 4, and a sentence'
